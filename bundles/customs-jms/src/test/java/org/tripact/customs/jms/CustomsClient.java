package org.tripact.customs.jms;

import javax.jms.BytesMessage;
import javax.jms.Connection;
import javax.jms.JMSException;
import javax.jms.Message;
import javax.jms.MessageConsumer;
import javax.jms.Session;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** Customs' own access to the broker, by plain JMS. */
final class CustomsClient implements AutoCloseable {

    /** Makes a message. */
    interface Letter {

        Message write(Session session) throws JMSException;
    }

    private final ActiveMQConnectionFactory factory;
    private final Connection connection;
    private final Session session;

    CustomsClient(int port) throws JMSException {
        this(port, "");
    }

    CustomsClient(int port, String options) throws JMSException {
        this.factory = new ActiveMQConnectionFactory(
                "tcp://127.0.0.1:%d?reconnectAttempts=0;initialConnectAttempts=1;useEpoll=false%s"
                        .formatted(port, options));
        this.connection = factory.createConnection(TestBroker.CUSTOMS, TestBroker.password());
        this.session = connection.createSession(true, Session.SESSION_TRANSACTED);
        connection.start();
    }

    Session session() {
        return session;
    }

    MessageConsumer consumer(String queue) throws JMSException {
        return session.createConsumer(session.createQueue(queue));
    }

    /** Without commit. */
    void send(String queue, byte[] bytes) throws JMSException {
        send(queue, session -> {
            BytesMessage message = session.createBytesMessage();
            message.writeBytes(bytes);
            return message;
        });
    }

    /** Without commit. */
    void send(String queue, Letter letter) throws JMSException {
        session.createProducer(session.createQueue(queue)).send(letter.write(session));
    }

    @Override
    public void close() throws JMSException {
        connection.close();
        factory.close();
    }
}
