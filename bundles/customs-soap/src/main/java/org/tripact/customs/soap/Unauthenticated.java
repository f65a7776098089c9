package org.tripact.customs.soap;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.io.ssl.SslHandshakeListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts who came without a pinned certificate; nothing of them is read, and at most a line a minute is written. */
final class Unauthenticated implements SslHandshakeListener {

    private static final Logger LOG = LoggerFactory.getLogger(Unauthenticated.class);

    private final String connector;
    private final OnceAMinute line;
    private final AtomicLong count = new AtomicLong();

    Unauthenticated(String connector, Clock clock) {
        this.connector = connector;
        this.line = new OnceAMinute(clock);
    }

    @Override
    public void handshakeFailed(Event event, Throwable failure) {
        refused(String.valueOf(failure));
    }

    void refused(String why) {
        long refused = count.incrementAndGet();
        if (line.mayTell()) {
            LOG.warn(
                    "{}: {} refused at the door for receipts so far, the last: {}",
                    connector,
                    refused,
                    Outcomes.shortened(why));
        }
    }

    long count() {
        return count.get();
    }
}
