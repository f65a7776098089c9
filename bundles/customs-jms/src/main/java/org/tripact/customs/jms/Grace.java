package org.tripact.customs.jms;

/** How long all parts together may take to end in good order. */
final class Grace {

    /** Milliseconds that a part gets once it was cut off. */
    static final long LAST = 1000;

    private static final long NANOS = 3_000_000_000L;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final long over = System.nanoTime() + NANOS;

    /** Milliseconds, at least one: zero would mean for ever. */
    long left() {
        return Math.max(1, (over - System.nanoTime()) / NANOS_PER_MILLI);
    }
}
