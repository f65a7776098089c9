package org.tripact.exchange.core;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.exchange.api.port.OutboxMessage;
import org.tripact.kernel.MessageId;
import org.tripact.kernel.StoreUnavailableException;

/** Claims messages and gives each to a worker of its connector; a fault of one row is that row's own. */
final class Dispatch implements Loop.Round {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

    private final Leases leases;
    private final Courier courier;
    private final Lanes lanes;
    private final Terms terms;
    private final Bell bell;
    private final Set<MessageId> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;
    private volatile boolean storeAway;
    private Instant nextLook = Instant.MIN;

    Dispatch(Leases leases, Courier courier, Lanes lanes, Terms terms, Bell bell) {
        this.leases = leases;
        this.courier = courier;
        this.lanes = lanes;
        this.terms = terms;
        this.bell = bell;
    }

    /** Claims while a connector takes more; else now and then, for connectors that had no message yet. */
    @Override
    public boolean run() {
        Lease lease = leases.next();
        int room = lanes.room();
        if (room == 0 && lease.now().isBefore(nextLook)) {
            return false;
        }
        List<OutboxMessage> claimed = lease.claim(room == 0 ? terms.batch() : room, lanes.closed());
        claimed.forEach(message -> handOver(lease, message));
        nextLook = claimed.isEmpty() ? lease.now().plus(terms.poll()) : lease.now();
        return !claimed.isEmpty();
    }

    /** Sends on their way may end within the bound; what has not begun goes back, the rest is left to its lease. */
    void stop(Duration bound) {
        stopping = true;
        boolean ended = lanes.stop(bound);
        lanes.end();
        if (!ended) {
            LOG.warn("Messages still on their way at the stop, left to their lease: {}", underWay);
        }
    }

    /** A slow send may outlive its lease and be claimed again by this very node: it is not sent twice at a time. */
    private void handOver(Lease lease, OutboxMessage message) {
        String connector = courier.connectorOf(message);
        Lane lane = lanes.of(connector);
        if (stopping) {
            giveBack(lease, message);
        } else if (lane.room() <= 0) {
            lease.waitFor(message.envelope().id(), connector, "connector " + connector + " is busy with others");
        } else if (underWay.add(message.envelope().id())) {
            take(lane, lease, message);
        } else {
            LOG.warn(
                    "Message {} is claimed again while {} still sends it: leaseSeconds is shorter than that may take",
                    message.envelope().id(),
                    connector);
        }
    }

    private void take(Lane lane, Lease lease, OutboxMessage message) {
        try {
            lane.take(() -> work(lease, message));
        } catch (RejectedExecutionException | OutOfMemoryError noThread) {
            underWay.remove(message.envelope().id());
            LOG.error(
                    "Message {} found no thread and is left to its lease",
                    message.envelope().id(),
                    noThread);
        }
    }

    /** A store that is away is asked once: each question may take as long as the pool waits for a connection. */
    private void giveBack(Lease lease, OutboxMessage message) {
        if (!storeAway) {
            try {
                courier.giveBack(lease, message);
            } catch (StoreUnavailableException away) {
                storeAway = true;
                LOG.warn("The store is away at the stop: what had not begun is left to its lease", away);
            }
        }
    }

    private void work(Lease lease, OutboxMessage message) {
        MessageId id = message.envelope().id();
        try {
            if (stopping) {
                giveBack(lease, message);
            } else if (lease.isOver()) {
                LOG.info("Message {} stood in the queue until its lease ended; it is claimed again", id);
            } else {
                courier.carry(lease, message);
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
