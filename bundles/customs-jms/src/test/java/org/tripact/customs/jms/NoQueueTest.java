package org.tripact.customs.jms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.jms.client.ActiveMQSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripact.exchange.api.Delivery;

/** A queue that nobody has made, at a broker that would make it: nobody reads there. */
class NoQueueTest {

    private static final String MISSPELT = TestBroker.SHIPPED + "mesages";
    private static final byte[] GARBAGE = "garbage".getBytes(StandardCharsets.UTF_8);

    private static TestBroker broker;

    @BeforeAll
    static void startBroker(@TempDir Path journal) {
        broker = TestBroker.in(journal);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @Test
    void shouldSayNotSent_andMakeNoQueue_whenThereIsNone() {
        try (Exchange exchange = new Exchange(broker, Map.of("messageQueue", MISSPELT))) {
            byte[] bytes = exchange.connector.encode(Sides.application());
            for (int attempt = 0; attempt < 2; attempt++) {
                assertThat(exchange.connector.deliver(bytes))
                        .isEqualTo(new Delivery.NotSent("the broker has no queue " + MISSPELT + ": have it made"));
            }
        }
        assertThat(broker.queue(MISSPELT)).isNull();
    }

    @Test
    void shouldSend_onceTheQueueIsMade() {
        String name = TestBroker.SHIPPED + "made";
        try (Exchange exchange = new Exchange(broker, Map.of("messageQueue", name))) {
            assertThat(exchange.deliver(Sides.application())).isInstanceOf(Delivery.NotSent.class);

            broker.exchange(name, "answers.made", "aside.made");

            assertThat(exchange.deliver(Sides.application())).isEqualTo(new Delivery.Accepted());
            assertThat(broker.messages(name)).isEqualTo(1);
            assertThat(broker.queue(name).getRoutingType()).isEqualTo(RoutingType.ANYCAST);
        }
    }

    @Test
    void shouldSayNotSent_whenTheQueueIsOneThatNoMessageOfOursGoesTo() throws Exception {
        QueueConfiguration topics = QueueConfiguration.of(TestBroker.SHIPPED + "topic");
        QueueConfiguration elsewhere = QueueConfiguration.of(TestBroker.SHIPPED + "queue");
        try (CustomsClient customs = new CustomsClient(broker.port())) {
            ClientSession session = ((ActiveMQSession) customs.session()).getCoreSession();
            session.createQueue(topics.setRoutingType(RoutingType.MULTICAST));
            session.createQueue(
                    elsewhere.setAddress(TestBroker.SHIPPED + "address").setRoutingType(RoutingType.ANYCAST));
        }
        for (QueueConfiguration queue : List.of(topics, elsewhere)) {
            String name = queue.getName().toString();
            try (Exchange exchange = new Exchange(broker, Map.of("messageQueue", name))) {
                assertThat(exchange.deliver(Sides.application())).isInstanceOf(Delivery.NotSent.class);
            }
        }
    }

    @Test
    void shouldMakeNoQueueForAnswers() {
        try (Exchange exchange = new Exchange(broker, Map.of("answerQueue", MISSPELT))) {
            assertThat(exchange.deliver(Sides.application())).isEqualTo(new Delivery.Accepted());
        }
        assertThat(broker.queue(MISSPELT)).isNull();
    }

    @Test
    void shouldKeepAnAnswerInHand_whenThereIsNoneForWhatTheShelfHasNoRoomFor() throws Exception {
        String name = TestBroker.SHIPPED + "asides";
        try (Exchange exchange = new Exchange(broker, Map.of("asideQueue", name))) {
            exchange.strays.fill();
            exchange.answer(GARBAGE);

            // had the broker got it back each time, it would have given it up by then
            await().during(Duration.ofSeconds(1))
                    .until(() -> broker.queue(name) == null && broker.messages(exchange.answers) == 1);
            broker.exchange("messages.asides", "answers.asides", name);

            await().until(exchange::nothingIsLeft);
            assertThat(broker.messages(name)).isEqualTo(1);
        }
    }
}
