package org.tripact.customs.jms;

import org.apache.activemq.artemis.api.core.ActiveMQNotConnectedException;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;

/** What holds a connection at its near end. */
record Ends(ClientSessionFactory sessions, RemotingConnection line, Made made) {

    /** Ends it from any thread: what waits for the broker on it fails now. */
    void cut() {
        line.fail(new ActiveMQNotConnectedException("given up"));
    }

    /** Lets go of all that was on it, without a word to the broker. */
    void abandon() {
        sessions.cleanup();
        cut();
    }

    void close() {
        sessions.close();
        made.close();
    }
}
