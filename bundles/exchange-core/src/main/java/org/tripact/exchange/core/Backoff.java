package org.tripact.exchange.core;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * How long to wait after a failed attempt: doubled each time up to a limit, then shortened by up to half, so that what
 * failed together does not come back together.
 *
 * @param chance gives 0 (inclusive) to 1 (exclusive)
 */
record Backoff(Duration first, Duration max, DoubleSupplier chance) {

    private static final int MOST_DOUBLINGS = 30;

    static Backoff within(Bounds bounds, int firstSeconds, int maxSeconds) {
        bounds.check("retryFirstSeconds", firstSeconds, 1, 3600);
        bounds.check("retryMaxSeconds", maxSeconds, firstSeconds, 86_400);
        return new Backoff(
                Duration.ofSeconds(firstSeconds),
                Duration.ofSeconds(maxSeconds),
                () -> ThreadLocalRandom.current().nextDouble());
    }

    /** The wait after so many attempts, at least one. */
    Duration after(int attempts) {
        int doublings = Math.min(Math.max(attempts, 1) - 1, MOST_DOUBLINGS);
        long full = Math.min(first.toMillis() << doublings, max.toMillis());
        return Duration.ofMillis(full - (long) (chance.getAsDouble() * full / 2));
    }
}
