package org.tripact.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/** The number of an agreement: issued with the statement to sign, gaps allowed, not guessable. */
public record AgreementNumber(String value) implements Comparable<AgreementNumber> {

    private static final Pattern SHAPE = Pattern.compile("[0-9A-Z-]{8,40}");

    public AgreementNumber {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an agreement number");
        }
    }

    /** The number in a text that somebody sent, or nothing where it has not the shape. */
    public static Optional<AgreementNumber> parse(String text) {
        return text != null && SHAPE.matcher(text).matches()
                ? Optional.of(new AgreementNumber(text))
                : Optional.empty();
    }

    @Override
    public int compareTo(AgreementNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
