package org.tripact.exchange.core;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.exchange.api.port.OutboxMessage;
import org.tripact.kernel.MessageId;

/** Claims messages and gives each to a worker; a fault of one row is that row's own. */
final class Dispatch implements Loop.Round {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

    private final Lease lease;
    private final Courier courier;
    private final ExecutorService workers;
    private final int batch;
    private final Bell bell;
    private final Set<MessageId> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    Dispatch(Lease lease, Courier courier, ExecutorService workers, int batch, Bell bell) {
        this.lease = lease;
        this.courier = courier;
        this.workers = workers;
        this.batch = batch;
        this.bell = bell;
    }

    @Override
    public boolean run() {
        int room = batch - underWay.size();
        if (room <= 0) {
            return false;
        }
        List<OutboxMessage> claimed = lease.claim(room);
        claimed.forEach(this::handOver);
        return !claimed.isEmpty();
    }

    /** Sends on their way may end within the bound; what has not begun goes back, the rest is left to its lease. */
    void stop(Duration bound) {
        stopping = true;
        workers.shutdown();
        try {
            if (!workers.awaitTermination(bound.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Messages still on their way at the stop, left to their lease: {}", underWay);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        workers.shutdownNow();
    }

    /** A slow send may outlive its lease and be claimed again by this very node: it is not sent twice at a time. */
    private void handOver(OutboxMessage message) {
        MessageId id = message.envelope().id();
        if (!underWay.add(id)) {
            return;
        }
        try {
            workers.execute(() -> work(message));
        } catch (RejectedExecutionException stopped) {
            underWay.remove(id);
            courier.giveBack(message);
        }
    }

    private void work(OutboxMessage message) {
        MessageId id = message.envelope().id();
        try {
            if (stopping) {
                courier.giveBack(message);
            } else {
                courier.carry(message);
            }
        } catch (Throwable fault) {
            LOG.error("Message {} met a fault and is left to its lease", id, fault);
        } finally {
            underWay.remove(id);
            // the next message of its customs code may go now
            bell.ring();
        }
    }
}
