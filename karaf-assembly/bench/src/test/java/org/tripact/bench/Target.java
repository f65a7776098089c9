package org.tripact.bench;

import java.util.Locale;

/** What was promised of a value or a ratio. */
public record Target(Sense sense, double bound) {

    /** Which side of the bound is the good one. */
    enum Sense {
        AT_LEAST("≥"),
        AT_MOST("≤"),
        NONE("");

        private final String sign;

        Sense(String sign) {
            this.sign = sign;
        }
    }

    public static Target atLeast(double bound) {
        return new Target(Sense.AT_LEAST, bound);
    }

    public static Target atMost(double bound) {
        return new Target(Sense.AT_MOST, bound);
    }

    /** Told for what it tells. */
    public static Target none() {
        return new Target(Sense.NONE, 0);
    }

    String told(String unit) {
        return sense == Sense.NONE
                ? "–"
                : String.format(Locale.ROOT, "%s %s %s", sense.sign, plain(), unit)
                        .strip();
    }

    String verdict(double value) {
        return switch (sense) {
            case AT_LEAST -> value >= bound ? "met" : "**missed**";
            case AT_MOST -> value <= bound ? "met" : "**missed**";
            case NONE -> "–";
        };
    }

    private String plain() {
        return bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound);
    }
}
