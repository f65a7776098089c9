package org.tripact.customs.soap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.io.ssl.SslHandshakeListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts who came without a pinned certificate; nothing of them is read, and at most a line a minute is written. */
final class Unauthenticated implements SslHandshakeListener {

    private static final Logger LOG = LoggerFactory.getLogger(Unauthenticated.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final String connector;
    private final Clock clock;
    private final AtomicLong count = new AtomicLong();
    private Instant quietUntil = Instant.MIN;

    Unauthenticated(String connector, Clock clock) {
        this.connector = connector;
        this.clock = clock;
    }

    @Override
    public void handshakeFailed(Event event, Throwable failure) {
        long refused = count.incrementAndGet();
        if (mayTell()) {
            LOG.warn(
                    "{}: {} refused at the door for receipts so far, the last: {}",
                    connector,
                    refused,
                    Outcomes.shortened(String.valueOf(failure)));
        }
    }

    long count() {
        return count.get();
    }

    private synchronized boolean mayTell() {
        Instant now = clock.instant();
        if (now.isBefore(quietUntil)) {
            return false;
        }
        quietUntil = now.plus(PAUSE);
        return true;
    }
}
