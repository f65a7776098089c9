package org.tripact.exchange.core;

/** Says which setting of which configuration is out of its bounds. */
record Bounds(String pid) {

    void check(String key, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "Setting %s of %s is %d; it must be %d to %d".formatted(key, pid, value, least, most));
        }
    }
}
