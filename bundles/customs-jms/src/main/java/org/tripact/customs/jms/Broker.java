package org.tripact.customs.jms;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.jms.JMSException;
import org.apache.activemq.artemis.api.core.ActiveMQNotConnectedException;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.api.jms.ActiveMQJMSClient;
import org.apache.activemq.artemis.api.jms.JMSFactoryType;
import org.apache.activemq.artemis.core.remoting.impl.netty.TransportConstants;
import org.apache.activemq.artemis.jms.client.ActiveMQConnection;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.tripact.customs.jms.Checked.Pace;

/** Opens wires to the broker. The client never connects again by itself: see the README. */
final class Broker implements AutoCloseable {

    /** A class name that is none: nothing is ever made out of bytes of an ObjectMessage. */
    private static final String NOTHING = "nothing";

    private static final int ONCE = 0;

    private final Address address;
    private final Map<String, Object> transport;
    private final ActiveMQConnectionFactory factory;
    private final ClientThreads threads;

    Broker(String name, Address address, Pace pace) throws IOException {
        this.address = address;
        this.threads = new ClientThreads(name);
        int millis = Math.toIntExact(pace.timeout().toMillis());
        this.transport = transport(address, millis);
        this.factory = ActiveMQJMSClient.createConnectionFactoryWithoutHA(JMSFactoryType.CF, over(new Made()));
        factory.setCallTimeout(millis);
        factory.setCallFailoverTimeout(millis);
        factory.setBlockOnDurableSend(true);
        factory.setBlockOnAcknowledge(true);
        // one answer in hand, none in store: what waits stays with the broker
        factory.setConsumerWindowSize(0);
        factory.setDeserializationAllowList(NOTHING);
        factory.setDeserializationDenyList("*");
        factory.setUseGlobalPools(false);
        threads.lendTo(factory.getServerLocator());
    }

    /** A new connection, logged in; the caller closes it. */
    Wire open(boolean transacted) throws JMSException, IOException {
        String password = address.password().word();
        Ends ends = connected();
        try {
            return loggedIn(ends, password, transacted);
        } catch (JMSException | RuntimeException fault) {
            ends.abandon();
            ends.close();
            throw fault;
        }
    }

    private Wire loggedIn(Ends ends, String password, boolean transacted) throws JMSException {
        Opening opening = Opening.on(ends.line());
        try {
            ActiveMQConnection connection = new ActiveMQConnection(
                    factory,
                    address.user(),
                    password,
                    ActiveMQConnection.TYPE_GENERIC_CONNECTION,
                    null,
                    factory.getDupsOKBatchSize(),
                    factory.getTransactionBatchSize(),
                    factory.isCacheDestinations(),
                    factory.isEnable1xPrefixes(),
                    ends.sessions());
            connection.authorize();
            return Wire.on(connection, ends, transacted);
        } catch (JMSException | RuntimeException fault) {
            if (opening.isWoken()) {
                throw new JMSException("the broker's side hung up");
            }
            throw fault;
        } finally {
            opening.close();
        }
    }

    /** Connects once, and does not wait for what a cluster would tell of itself: it may never come. */
    private Ends connected() throws JMSException {
        Made made = new Made();
        try {
            ClientSessionFactory sessions = factory.getServerLocator().createSessionFactory(over(made), ONCE);
            return new Ends(sessions, Objects.requireNonNull(sessions.getConnection(), "the line"), made);
        } catch (ActiveMQNotConnectedException nobody) {
            made.close();
            // the client's own words are all of its settings, under a name that is new each time
            throw new JMSException("no connection to " + address);
        } catch (Exception fault) {
            made.close();
            throw told("no connection", fault);
        }
    }

    private static JMSException told(String what, Exception why) {
        JMSException told = new JMSException(what);
        told.initCause(why);
        return told;
    }

    private TransportConfiguration over(Made made) {
        Map<String, Object> parameters = new HashMap<>(transport);
        parameters.put(Made.PARAMETER, made);
        return new TransportConfiguration(KeepingConnectorFactory.class.getName(), parameters);
    }

    @Override
    public void close() {
        factory.close();
        threads.close();
    }

    private static Map<String, Object> transport(Address address, int millis) throws IOException {
        Map<String, Object> options = new HashMap<>();
        options.put(TransportConstants.HOST_PROP_NAME, address.host());
        options.put(TransportConstants.PORT_PROP_NAME, address.port());
        options.put(TransportConstants.NETTY_CONNECT_TIMEOUT, millis);
        options.put(TransportConstants.HANDSHAKE_TIMEOUT, Math.max(1, millis / 1000));
        // threads of our own, which end with their connection, and nothing native
        options.put(TransportConstants.USE_GLOBAL_WORKER_POOL_PROP_NAME, false);
        options.put(TransportConstants.REMOTING_THREADS_PROPNAME, 1);
        options.put(TransportConstants.USE_EPOLL_PROP_NAME, false);
        options.put(TransportConstants.USE_KQUEUE_PROP_NAME, false);
        if (address.trustStore().isPresent()) {
            options.put(TransportConstants.SSL_ENABLED_PROP_NAME, true);
            options.put(TransportConstants.VERIFY_HOST_PROP_NAME, true);
            options.put(TransportConstants.ENABLED_PROTOCOLS_PROP_NAME, "TLSv1.3,TLSv1.2");
            options.put(TransportConstants.TRUSTSTORE_TYPE_PROP_NAME, "PKCS12");
            options.put(
                    TransportConstants.TRUSTSTORE_PATH_PROP_NAME,
                    address.trustStore().get().toString());
            options.put(
                    TransportConstants.TRUSTSTORE_PASSWORD_PROP_NAME,
                    address.trustPassword().orElseThrow().word());
        }
        return options;
    }
}
