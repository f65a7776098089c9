package org.tripact.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/** The 13-character number of a card, without the medium prefix "03-" that only the control's wire carries. */
public record CardNumber(String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9A-Z]{13}");

    public CardNumber {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a 13-character card number");
        }
    }

    /** The number in a text that somebody sent, or nothing where it has not the shape. */
    public static Optional<CardNumber> parse(String text) {
        return text != null && SHAPE.matcher(text).matches() ? Optional.of(new CardNumber(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
