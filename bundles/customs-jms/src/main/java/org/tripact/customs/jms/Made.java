package org.tripact.customs.jms;

import java.util.ArrayList;
import java.util.List;
import org.apache.activemq.artemis.spi.core.remoting.Connector;

/**
 * The connectors that the client made for one connection of ours. Told never to connect again, the client forgets its
 * connector, with its thread, when a connection fails, be it at its very beginning: we close it ourselves.
 */
final class Made implements AutoCloseable {

    /** Under which name a transport's parameters tell {@link KeepingConnectorFactory} where to keep. */
    static final String PARAMETER = "tripact-made";

    private final List<Connector> connectors = new ArrayList<>();
    private boolean over;

    synchronized Connector keep(Connector connector) {
        if (over) {
            throw new IllegalStateException("the connection was given up");
        }
        connectors.add(connector);
        return connector;
    }

    @Override
    public synchronized void close() {
        over = true;
        connectors.forEach(Connector::close);
        connectors.clear();
    }
}
