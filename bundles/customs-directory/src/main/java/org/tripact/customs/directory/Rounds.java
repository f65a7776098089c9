package org.tripact.customs.directory;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Scans in one thread, again and again, whatever went wrong in the last one. */
final class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final int STOP_SECONDS = 10;

    private final ScheduledExecutorService thread;

    Rounds(String name, Scan scan, Duration pause) {
        this.thread =
                Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "customs-directory-in-" + name));
        thread.scheduleWithFixedDelay(() -> once(name, scan), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop() {
        end(thread);
    }

    static void end(ExecutorService threads) {
        threads.shutdown();
        try {
            threads.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.shutdownNow();
    }

    private static void once(String name, Scan scan) {
        try {
            scan.once();
        } catch (RuntimeException | Error fault) {
            LOG.error("{}: a scan failed, the next one comes", name, fault);
        }
    }
}
