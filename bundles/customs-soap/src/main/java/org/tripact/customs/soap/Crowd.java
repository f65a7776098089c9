package org.tripact.customs.soap;

import java.time.Clock;
import org.eclipse.jetty.server.ConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** So many connections at a time: Jetty's own limit, which says aloud that it is reached. */
final class Crowd extends ConnectionLimit {

    private static final Logger LOG = LoggerFactory.getLogger(Crowd.class);

    private final String connector;
    private final OnceAMinute line;

    Crowd(String connector, int most, Server server, Clock clock) {
        super(most, server);
        this.connector = connector;
        this.line = new OnceAMinute(clock);
    }

    @Override
    protected void limit() {
        super.limit();
        if (line.mayTell()) {
            LOG.warn(
                    "{}: {} connections at the door for receipts, whoever comes now waits until one of them ends",
                    connector,
                    getMaxConnections());
        }
    }
}
