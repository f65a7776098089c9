package org.tripact.exchange.core;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.tripact.exchange.api.port.Outbox;

/**
 * One lease a claim, each with a name of its own: a copy of a message that stood in a queue until its lease went to a
 * later claim can do nothing any more, also where that claim was this very node's.
 */
final class Leases {

    private final Outbox outbox;
    private final String node;
    private final Duration length;
    private final Clock clock;
    private final AtomicLong count = new AtomicLong();

    Leases(Outbox outbox, String node, Duration length, Clock clock) {
        this.outbox = outbox;
        this.node = node;
        this.length = length;
        this.clock = clock;
    }

    Lease next() {
        return new Lease(
                outbox, node + "/" + count.incrementAndGet(), clock.instant().plus(length), length, clock);
    }
}
