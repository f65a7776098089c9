package org.tripact.customs.jms;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.api.core.client.ServerLocator;

/** Threads for the client. Its own outlive the last connection; what it still asks of these then is dropped. */
final class ClientThreads implements AutoCloseable {

    private static final int IDLE_SECONDS = 10;

    private final ThreadPoolExecutor pool;
    private final ScheduledThreadPoolExecutor schedule;

    ClientThreads(String name) {
        ThreadFactory threads = task -> new Thread(task, "customs-jms-client-" + name);
        pool = new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                threads,
                new ThreadPoolExecutor.DiscardPolicy());
        schedule = new ScheduledThreadPoolExecutor(1, threads, new ThreadPoolExecutor.DiscardPolicy());
        schedule.setRemoveOnCancelPolicy(true);
    }

    void lendTo(ServerLocator client) {
        client.setThreadPools(pool, schedule, pool);
    }

    @Override
    public void close() {
        schedule.shutdownNow();
        pool.shutdownNow();
    }
}
