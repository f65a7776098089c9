package org.tripact.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/** The id under which one message goes to customs: unique for the life of the agreement, the same on every retry. */
public record MessageId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9A-Za-z-]{8,64}");

    public MessageId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a message id");
        }
    }

    /** The id in a text that somebody sent, or nothing where it has not the shape. */
    public static Optional<MessageId> parse(String text) {
        return text != null && SHAPE.matcher(text).matches() ? Optional.of(new MessageId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
