package org.tripact.exchange.core;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/** The places and workers of one connector: where it hangs, nobody else's messages wait for it. */
final class Lane {

    private final int places;
    private final ExecutorService workers;
    private final AtomicInteger taken = new AtomicInteger();

    Lane(int places, ExecutorService workers) {
        this.places = places;
        this.workers = workers;
    }

    /** How many more it takes. */
    int room() {
        return places - taken.get();
    }

    /** Asked for in halves: a claim for each place would cost as much as one for all of them. */
    boolean isHalfEmpty() {
        return room() * 2 >= places;
    }

    /** Only the thread that claims calls it, so that room does not vanish in between. */
    void take(Runnable work) {
        taken.incrementAndGet();
        try {
            workers.execute(() -> {
                try {
                    work.run();
                } finally {
                    taken.decrementAndGet();
                }
            });
        } catch (RejectedExecutionException | OutOfMemoryError noThread) {
            taken.decrementAndGet();
            throw noThread;
        }
    }

    ExecutorService workers() {
        return workers;
    }
}
