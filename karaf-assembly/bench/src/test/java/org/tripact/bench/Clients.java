package org.tripact.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** So many at once, who take the next piece of work until there is none. */
public record Clients(int count) {

    /** One piece of work. */
    @FunctionalInterface
    public interface Work {
        void perform(int index) throws Exception;
    }

    /** Nanoseconds from the moment when all were ready until the last piece was done. */
    public long nanos(int pieces, Work work) throws Exception {
        AtomicInteger next = new AtomicInteger();
        AtomicLong start = new AtomicLong();
        CyclicBarrier ready = new CyclicBarrier(count, () -> start.set(System.nanoTime()));
        Callable<Void> client = () -> {
            ready.await();
            for (int i = next.getAndIncrement(); i < pieces; i = next.getAndIncrement()) {
                work.perform(i);
            }
            return null;
        };
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            List<Future<Void>> running = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                running.add(threads.submit(client));
            }
            for (Future<Void> one : running) {
                one.get();
            }
            return System.nanoTime() - start.get();
        } finally {
            threads.shutdownNow();
        }
    }
}
