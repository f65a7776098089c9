package org.tripact.exchange.core;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;

/** Workers that do nothing until they are told to. */
final class QueuedWorkers extends AbstractExecutorService {

    private final Queue<Runnable> queue = new ArrayDeque<>();

    /** The oldest task is done now. */
    void workOnce() {
        queue.remove().run();
    }

    int waiting() {
        return queue.size();
    }

    @Override
    public void execute(Runnable task) {
        queue.add(task);
    }

    @Override
    public void shutdown() {
        // nothing runs by itself
    }

    @Override
    public List<Runnable> shutdownNow() {
        List<Runnable> left = List.copyOf(queue);
        queue.clear();
        return left;
    }

    @Override
    public boolean isShutdown() {
        return false;
    }

    @Override
    public boolean isTerminated() {
        return false;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return false;
    }
}
