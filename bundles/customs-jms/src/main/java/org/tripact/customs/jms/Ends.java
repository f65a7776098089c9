package org.tripact.customs.jms;

import org.apache.activemq.artemis.api.core.ActiveMQNotConnectedException;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.core.client.impl.ClientSessionFactoryImpl;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.remoting.Connector;

/**
 * What holds a connection at its near end. Told never to connect again, the client forgets its connector with its thread
 * when a connection fails: one thread for every time that a line breaks, so we close it ourselves.
 */
record Ends(ClientSessionFactory sessions, RemotingConnection line, Connector connector) {

    static Ends of(ClientSessionFactory sessions) {
        return new Ends(
                sessions, sessions.getConnection(), (Connector) ((ClientSessionFactoryImpl) sessions).getConnector());
    }

    /** Ends it from any thread: what waits for the broker on it fails now. */
    void cut() {
        if (line != null) {
            line.fail(new ActiveMQNotConnectedException("given up"));
        }
    }

    /** Lets go of all that was on it, without a word to the broker. */
    void abandon() {
        sessions.cleanup();
        cut();
    }

    void close() {
        sessions.close();
        if (connector != null) {
            connector.close();
        }
    }
}
