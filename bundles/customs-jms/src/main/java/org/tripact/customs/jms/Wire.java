package org.tripact.customs.jms;

import java.util.Map;
import javax.jms.BytesMessage;
import javax.jms.DeliveryMode;
import javax.jms.JMSException;
import javax.jms.MessageProducer;
import javax.jms.Session;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ClientConsumer;
import org.apache.activemq.artemis.api.core.client.ClientSession.QueueQuery;
import org.apache.activemq.artemis.jms.client.ActiveMQConnection;
import org.apache.activemq.artemis.jms.client.ActiveMQDestination;
import org.apache.activemq.artemis.jms.client.ActiveMQSession;
import org.apache.activemq.artemis.jms.client.JMSExceptionHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection to the broker with one session on it, for one thread. Once it fails it is of no use any more. */
final class Wire {

    private static final Logger LOG = LoggerFactory.getLogger(Wire.class);

    private final ActiveMQConnection connection;
    private final Ends ends;
    private final ActiveMQSession session;
    private final MessageProducer producer;

    private Wire(ActiveMQConnection connection, Ends ends, ActiveMQSession session) throws JMSException {
        this.connection = connection;
        this.ends = ends;
        this.session = session;
        this.producer = session.createProducer(null);
        producer.setDeliveryMode(DeliveryMode.PERSISTENT);
    }

    static Wire on(ActiveMQConnection connection, Ends ends, boolean transacted) throws JMSException {
        int mode = transacted ? Session.SESSION_TRANSACTED : Session.AUTO_ACKNOWLEDGE;
        Wire wire = new Wire(connection, ends, (ActiveMQSession) connection.createSession(transacted, mode));
        connection.start();
        return wire;
    }

    boolean isUp() {
        return !session.getCoreSession().isClosed();
    }

    /**
     * Whether somebody has made this queue. Asked before each send: where the broker makes queues by itself, the client
     * would have it make this one, and nobody reads what lies there.
     */
    boolean has(String queue) throws JMSException {
        SimpleString name = SimpleString.of(queue);
        try {
            QueueQuery found = session.getCoreSession().queueQuery(name);
            return found.isExists() && name.equals(found.getAddress()) && found.getRoutingType() == RoutingType.ANYCAST;
        } catch (ActiveMQException fault) {
            throw JMSExceptionHelper.convertFromActiveMQException(fault);
        }
    }

    /** Returns when the broker has it on its disk, or, in a transaction, in its hands. */
    void send(String queue, byte[] bytes, String correlation, Map<String, String> properties) throws JMSException {
        BytesMessage message = session.createBytesMessage();
        message.setJMSCorrelationID(correlation);
        for (Map.Entry<String, String> property : properties.entrySet()) {
            message.setStringProperty(property.getKey(), property.getValue());
        }
        message.writeBytes(bytes);
        producer.send(ActiveMQDestination.createQueue(queue), message);
    }

    /** The client's own consumer, below JMS, which lets us look at a message before any of it is read. */
    ClientConsumer consumer(String queue) throws ActiveMQException {
        return session.getCoreSession().createConsumer(SimpleString.of(queue));
    }

    void commit() throws JMSException {
        session.commit();
    }

    /** Ends it from any thread: what waits for the broker on it fails now. */
    void cut() {
        ends.cut();
    }

    /** Ends it when it is of no use any more, and waits for nobody. */
    void drop() {
        ends.abandon();
        close();
    }

    /** Ends it in good order; what was not committed goes back. */
    void close() {
        try {
            connection.close();
        } catch (JMSException | RuntimeException fault) {
            LOG.debug("not closed in good order", fault);
        } finally {
            ends.close();
        }
    }
}
