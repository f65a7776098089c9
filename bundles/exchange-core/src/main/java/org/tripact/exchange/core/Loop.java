package org.tripact.exchange.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that does a round whenever it is woken or time is up, and outlives every fault of a round. */
final class Loop {

    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);

    /** One round of work. */
    @FunctionalInterface
    interface Round {

        /** Gives whether more may wait already. */
        boolean run();
    }

    private final Bell bell;
    private final Duration poll;
    private final Round round;
    private final Clock clock;
    private final Thread thread;
    private volatile boolean stopping;
    private volatile Instant lastRoundEnded = Instant.EPOCH;
    private boolean failing;

    Loop(String name, Bell bell, Duration poll, Round round, Clock clock) {
        this.bell = bell;
        this.poll = poll;
        this.round = round;
        this.clock = clock;
        this.thread = new Thread(this::work, name);
    }

    Loop start() {
        thread.start();
        return this;
    }

    /** Waits for the round that runs, but not longer than this. */
    void stop(Duration bound) {
        stopping = true;
        bell.ring();
        try {
            thread.join(bound.toMillis() + 1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread.interrupt();
    }

    /** When the last round ended that had no fault; long ago is a sign of trouble. */
    Instant lastRoundEnded() {
        return lastRoundEnded;
    }

    private void work() {
        try {
            while (!stopping) {
                if (!once()) {
                    bell.await(poll);
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("{} was interrupted at its stop", thread.getName());
        }
    }

    private boolean once() {
        try {
            boolean more = round.run();
            lastRoundEnded = clock.instant();
            LOG.debug("{}: round ended at {}", thread.getName(), lastRoundEnded);
            if (failing) {
                LOG.info("{} works again", thread.getName());
            }
            failing = false;
            return more;
        } catch (Throwable fault) {
            tell(fault);
            return false;
        }
    }

    /** One report an outage: the store may be away for hours. */
    private void tell(Throwable fault) {
        if (failing || stopping) {
            LOG.debug("{} still fails", thread.getName(), fault);
        } else {
            LOG.error("{} failed and goes on trying", thread.getName(), fault);
        }
        failing = true;
    }
}
