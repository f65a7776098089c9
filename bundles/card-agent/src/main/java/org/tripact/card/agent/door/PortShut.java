package org.tripact.card.agent.door;

import java.net.InetSocketAddress;

/** A door that does not open: somebody else holds its port, or nobody may have it. */
public final class PortShut extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final int port;

    PortShut(InetSocketAddress address, Throwable cause) {
        super("cannot listen on " + address, cause);
        this.port = address.getPort();
    }

    /** The port that was wanted. */
    public int port() {
        return port;
    }
}
