package org.tripact.exchange.core;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** One errand a connector at a time: where it hangs, nobody else's waits for it. */
final class Errands {

    private final ExecutorService workers;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    Errands(ExecutorService workers) {
        this.workers = workers;
    }

    /** Nothing where one is under way already: what is left to do is found again later. */
    void run(String connector, Runnable errand) {
        if (underWay.add(connector)) {
            workers.execute(() -> {
                try {
                    errand.run();
                } finally {
                    underWay.remove(connector);
                }
            });
        }
    }

    /** Lets what is under way end within the bound, then interrupts it. */
    void stop(Duration bound) {
        workers.shutdown();
        try {
            workers.awaitTermination(bound.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        workers.shutdownNow();
    }
}
