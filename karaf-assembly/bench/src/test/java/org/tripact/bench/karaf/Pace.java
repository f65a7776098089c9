package org.tripact.bench.karaf;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** So many a second for all together, however many they are; whoever comes early waits for the next turn. */
final class Pace {

    private static final long CATCH_UP_NANOS = 100_000_000;

    private final long nanos;
    private final AtomicLong next = new AtomicLong();
    private final AtomicLong count = new AtomicLong();

    private Pace(long nanos) {
        this.nanos = nanos;
        next.set(System.nanoTime());
    }

    static Pace none() {
        return new Pace(0);
    }

    static Pace of(int perSecond) {
        return new Pace(1_000_000_000L / perSecond);
    }

    long count() {
        return count.get();
    }

    void next() {
        count.incrementAndGet();
        if (nanos == 0) {
            return;
        }
        // turns that nobody took may be made up for a little while; after a stall there is no burst
        long turn = next.updateAndGet(before -> Math.max(before + nanos, System.nanoTime() - CATCH_UP_NANOS));
        for (long left = turn - System.nanoTime(); left > 0; left = turn - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
