package org.tripact.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 海关十位编码: the 10-character customs registration code by which signing goes (manual 4.1).
 *
 * <p>Four digits of the administrative area (not the customs district) and six digits or capital letters. The sixth
 * character 8 marks a broker.
 */
public record CustomsCode(String value) implements Comparable<CustomsCode> {

    private static final Pattern SHAPE = Pattern.compile("[0-9]{4}[0-9A-Z]{6}");

    public CustomsCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a 10-character customs code");
        }
    }

    /** The code in a text that somebody sent, or nothing where it has not the shape. */
    public static Optional<CustomsCode> parse(String text) {
        return text != null && SHAPE.matcher(text).matches() ? Optional.of(new CustomsCode(text)) : Optional.empty();
    }

    /** Whether the code is a broker's (报关企业). */
    public boolean isBroker() {
        return value.charAt(5) == '8';
    }

    @Override
    public int compareTo(CustomsCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
