package org.tripact.agreement.api;

import java.util.Optional;
import java.util.regex.Pattern;

/** The id of a statement: 64 hex characters, not guessable. */
public record StatementId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

    public StatementId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a statement id");
        }
    }

    /** The id in a text that somebody sent, or nothing where it has not the shape. */
    public static Optional<StatementId> parse(String text) {
        return text != null && SHAPE.matcher(text).matches() ? Optional.of(new StatementId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
