package org.tripact.customs.jms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.Queue;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;
import org.tripact.testkit.Ports;

/** Customs' broker: a real Artemis with its journal on the disk, log-in, and rights by queue. */
final class TestBroker implements AutoCloseable {

    static final String PLATFORM = "platform";
    static final String CUSTOMS = "customs";
    /** An address of this name takes a few bytes, then no more. */
    static final String SMALL = "messages.small";
    /** Queues whose names begin so are made by the broker itself, and anybody may have it do that: Artemis as it is shipped. */
    static final String SHIPPED = "shipped.";

    private static final int KIBI = 1024;

    private final Path folder;
    private final int port = freePort();
    private final int tlsPort;
    private final AtomicInteger exchanges = new AtomicInteger();
    private EmbeddedActiveMQ running;

    private TestBroker(Path folder, int tlsPort) {
        this.folder = folder;
        this.tlsPort = tlsPort;
    }

    static TestBroker in(Path folder) {
        return in(folder, freePort());
    }

    static TestBroker in(Path folder, int tlsPort) {
        TestBroker broker = new TestBroker(folder, tlsPort);
        broker.start();
        return broker;
    }

    int port() {
        return port;
    }

    int tlsPort() {
        return tlsPort;
    }

    void start() {
        EmbeddedActiveMQ next = new EmbeddedActiveMQ();
        next.setConfiguration(configuration());
        next.setSecurityManager(new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), users()));
        try {
            next.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        running = next;
    }

    void stop() {
        try {
            running.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** Queues that no other test has. */
    Map<String, Object> exchange() {
        int number = exchanges.incrementAndGet();
        return exchange("messages." + number, "answers." + number, "aside." + number);
    }

    Map<String, Object> exchange(String messages, String answers, String aside) {
        Map.of(messages, 0, answers, 0, aside, 0).keySet().forEach(this::make);
        return Map.of("messageQueue", messages, "answerQueue", answers, "asideQueue", aside, "port", port);
    }

    Queue queue(String name) {
        return running.getActiveMQServer().locateQueue(SimpleString.of(name));
    }

    long messages(String name) {
        return queue(name).getMessageCount();
    }

    /** From now on the platform may not send there. */
    void forbid(String queue) {
        running.getActiveMQServer().getSecurityRepository().addMatch(queue, Set.of(role(CUSTOMS, false, true)));
    }

    /** The usual rights hold again. */
    void permit(String queue) {
        running.getActiveMQServer().getSecurityRepository().removeMatch(queue);
    }

    static String password() {
        try {
            return Files.readAllLines(Sides.resource("password")).get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() {
        return Ports.free();
    }

    private void make(String queue) {
        try {
            running.getActiveMQServer()
                    .createQueue(QueueConfiguration.of(queue)
                            .setRoutingType(RoutingType.ANYCAST)
                            .setAutoCreateAddress(true));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Configuration configuration() {
        try {
            return new ConfigurationImpl()
                    .setJournalDirectory(folder.resolve("journal").toString())
                    .setBindingsDirectory(folder.resolve("bindings").toString())
                    .setLargeMessagesDirectory(folder.resolve("large").toString())
                    .setPagingDirectory(folder.resolve("paging").toString())
                    .setJournalFileSize(KIBI * KIBI)
                    .setJMXManagementEnabled(false)
                    .setGracefulShutdownEnabled(false)
                    .addAcceptorConfiguration("plain", "tcp://127.0.0.1:%d?useEpoll=false".formatted(port))
                    .addAcceptorConfiguration("tls", tls())
                    .addAddressSetting(
                            "#",
                            new AddressSettings().setAutoCreateAddresses(false).setAutoCreateQueues(false))
                    .addAddressSetting(
                            SMALL,
                            new AddressSettings()
                                    .setMaxSizeBytes(1)
                                    .setAddressFullMessagePolicy(AddressFullMessagePolicy.FAIL))
                    .addAddressSetting(
                            SHIPPED + "#",
                            new AddressSettings().setAutoCreateAddresses(true).setAutoCreateQueues(true))
                    .putSecurityRoles(SHIPPED + "#", Set.of(roleOfAll(PLATFORM), roleOfAll(CUSTOMS)))
                    .putSecurityRoles("messages.#", Set.of(role(PLATFORM, true, false), role(CUSTOMS, false, true)))
                    .putSecurityRoles("answers.#", Set.of(role(PLATFORM, false, true), role(CUSTOMS, true, false)))
                    .putSecurityRoles("aside.#", Set.of(role(PLATFORM, true, false), role(CUSTOMS, false, true)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String tls() {
        return "tcp://127.0.0.1:%d?useEpoll=false;sslEnabled=true;keyStoreType=PKCS12;keyStorePath=%s;keyStorePassword=%s"
                .formatted(tlsPort, Sides.resource("broker.p12"), password());
    }

    private static Role role(String name, boolean send, boolean consume) {
        return new Role(name, send, consume, false, false, false, false, false, false, false, false, false, false);
    }

    private static Role roleOfAll(String name) {
        return new Role(name, true, true, true, true, true, true, true, true, true, true, true, true);
    }

    private static SecurityConfiguration users() {
        SecurityConfiguration users = new SecurityConfiguration();
        for (String user : Set.of(PLATFORM, CUSTOMS)) {
            users.addUser(user, password());
            users.addRole(user, user);
        }
        return users;
    }
}
