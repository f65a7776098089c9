package org.tripact.card.core.trust;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.card.api.port.TrustMaterial;

/** Fetches revocation lists again and again, by a thread of its own. */
final class ListRounds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ListRounds.class);
    private static final Duration LOOK = Duration.ofSeconds(10);

    /** The first checks after a start wait for the first round, but no longer than for a responder. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final FetchedLists lists;
    private final ScheduledExecutorService thread;
    private final CountDownLatch firstRound = new CountDownLatch(1);
    private volatile TrustMaterial material;

    ListRounds(FetchedLists lists) {
        this.lists = lists;
        this.material = lists.material();
        this.thread = new ScheduledThreadPoolExecutor(
                1, task -> new Thread(task, "tripact-revocation-lists"), new ThreadPoolExecutor.DiscardPolicy());
        if (lists.hasNoAddress()) {
            firstRound.countDown();
        } else {
            thread.scheduleWithFixedDelay(this::round, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
        }
        LOG.info("Revocation lists: {}", lists);
    }

    @Override
    public void close() {
        thread.shutdownNow();
        firstRound.countDown();
    }

    /** What there is now; the first callers wait for the first round. */
    TrustMaterial current() {
        try {
            if (!firstRound.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("No round over the revocation lists is done yet");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return material;
    }

    /** A round that throws would be the last one. */
    private void round() {
        try {
            lists.refreshed().ifPresent(now -> material = now);
        } catch (Throwable fault) {
            LOG.error("Revocation lists could not be fetched", fault);
        } finally {
            firstRound.countDown();
        }
    }
}
