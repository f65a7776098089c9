package org.tripact.customs.jms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripact.exchange.api.Delivery;

/** The line and the broker do badly: what we say of a message is never more than we know. */
class LaneTest {

    private static final Delivery ACCEPTED = new Delivery.Accepted();
    private static final Duration IN_TIME = Duration.ofSeconds(4);

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
    void shouldSayNotSent_whenTheLineIsCutBeforeAnythingBegan() throws Exception {
        BadLine line = new BadLine(broker.port());
        line.close();
        try (Exchange exchange = new Exchange(broker, Map.of("port", line.port()))) {
            assertThat(exchange.deliver(Sides.application()))
                    .as("the same words each time, so that they are said once")
                    .isEqualTo(new Delivery.NotSent("broker: javax.jms.JMSException: no connection to "
                            + "platform@127.0.0.1:" + line.port() + " over a plain line"));
        }
    }

    @Test
    void shouldSayUnknown_whenTheLineIsCutUnderTheMessage_andBringItLater() throws Exception {
        try (BadLine line = new BadLine(broker.port());
                Exchange exchange = new Exchange(broker, Map.of("port", line.port()))) {
            byte[] bytes = exchange.connector.encode(Sides.application());
            line.now(BadLine.Fault.CUT_BEFORE);

            assertThat(exchange.connector.deliver(bytes)).isInstanceOf(Delivery.Unknown.class);
            assertThat(broker.messages(exchange.messages)).isZero();
            line.now(BadLine.Fault.NONE);

            assertThat(exchange.connector.deliver(bytes)).isEqualTo(ACCEPTED);
            assertThat(broker.messages(exchange.messages)).isEqualTo(1);
        }
    }

    @Test
    void shouldSayUnknown_whenTheBrokersWordIsLost_andBringNothingTwice() throws Exception {
        try (BadLine line = new BadLine(broker.port());
                Exchange exchange = new Exchange(broker, Map.of("port", line.port()))) {
            byte[] bytes = exchange.connector.encode(Sides.application());
            line.now(BadLine.Fault.CUT_AFTER);

            assertThat(exchange.connector.deliver(bytes)).isInstanceOf(Delivery.Unknown.class);
            await().until(() -> broker.messages(exchange.messages) == 1);
            line.now(BadLine.Fault.NONE);

            assertThat(exchange.connector.deliver(bytes)).isEqualTo(ACCEPTED);
            assertThat(broker.messages(exchange.messages)).isEqualTo(1);
        }
    }

    @Test
    void shouldSayUnknownInTime_whenTheBrokerIsSilentAfterTheMessage() throws Exception {
        try (BadLine line = new BadLine(broker.port());
                Exchange exchange = new Exchange(broker, Map.of("port", line.port(), "timeoutMillis", 1500))) {
            byte[] bytes = exchange.connector.encode(Sides.application());
            line.now(BadLine.Fault.SILENT_AFTER);

            long before = System.nanoTime();
            assertThat(exchange.connector.deliver(bytes)).isInstanceOf(Delivery.Unknown.class);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(IN_TIME);
            line.now(BadLine.Fault.NONE);

            await().untilAsserted(
                            () -> assertThat(exchange.connector.deliver(bytes)).isEqualTo(ACCEPTED));
            assertThat(broker.messages(exchange.messages)).isEqualTo(1);
        }
    }

    @Test
    void shouldSayNotSentInTime_whenTheBrokerIsSilentFromTheStart() throws Exception {
        try (BadLine line = new BadLine(broker.port())) {
            line.goDeaf();
            try (Exchange exchange = new Exchange(broker, Map.of("port", line.port(), "timeoutMillis", 500))) {
                byte[] bytes = exchange.connector.encode(Sides.application());

                long before = System.nanoTime();
                assertThat(exchange.connector.deliver(bytes)).isInstanceOf(Delivery.NotSent.class);
                assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(IN_TIME);
            }
        }
    }

    @Test
    void shouldSayNotSent_whenThePasswordIsWrong(@TempDir Path folder) throws IOException {
        Path wrong = Files.writeString(folder.resolve("password"), "guessed-word\n");
        try (Exchange exchange = new Exchange(broker, Map.of("userPasswordFile", wrong.toString()))) {
            Delivery delivery = exchange.deliver(Sides.application());

            assertThat(delivery).isInstanceOf(Delivery.NotSent.class);
            assertThat(((Delivery.NotSent) delivery).reason())
                    .contains("SECURITY_EXCEPTION")
                    .doesNotContain("guessed-word");
            Files.writeString(wrong, TestBroker.password());
            await().untilAsserted(() ->
                    assertThat(exchange.deliver(Sides.application())).isEqualTo(ACCEPTED));
        }
    }

    @Test
    void shouldSayNotSent_whenTheBrokerRefuses() {
        Map<String, Object> own = broker.exchange();
        for (Object queue : new Object[] {own.get("answerQueue"), "messages.none"}) {
            Map<String, Object> named = Map.of("messageQueue", queue, "answerQueue", own.get("messageQueue"));
            try (Exchange exchange = new Exchange(broker, own, named, null)) {
                assertThat(exchange.deliver(Sides.application())).isInstanceOf(Delivery.NotSent.class);
            }
        }
        assertThat(broker.messages((String) own.get("answerQueue"))).isZero();
    }

    @Test
    void shouldSayNotSent_whenTheAddressIsFull() {
        Map<String, Object> queues = broker.exchange(TestBroker.SMALL, "answers.small", "aside.small");
        try (Exchange exchange = new Exchange(broker, queues, Map.of(), null)) {
            assertThat(exchange.deliver(Sides.application(1))).isEqualTo(ACCEPTED);

            assertThat(exchange.deliver(Sides.application(2))).isInstanceOf(Delivery.NotSent.class);
            assertThat(broker.messages(exchange.messages)).isEqualTo(1);
        }
    }

    @Test
    void shouldTrustNobodyElse_whenTheLineEndsElsewhere() throws Exception {
        try (Exchange exchange = new Exchange(broker, Tls.trusting("foreign.p12", broker))) {
            exchange.answer(Sides.customs().receipt("G-1", Sides.application(), "399", ""));

            assertThat(exchange.deliver(Sides.application())).isInstanceOf(Delivery.NotSent.class);
            assertThat(exchange.nothingIsLeft()).isFalse();
        }
    }

    @Test
    void shouldWorkOn_whenTheBrokerWasAway(@TempDir Path folder) throws Exception {
        Map<String, Object> queues = broker.exchange();
        broker.stop();
        try (Exchange exchange = new Exchange(broker, queues, Map.of(), null)) {
            byte[] bytes = exchange.connector.encode(Sides.application());
            assertThat(exchange.connector.deliver(bytes)).isInstanceOf(Delivery.NotSent.class);
            broker.start();
            await().untilAsserted(
                            () -> assertThat(exchange.connector.deliver(bytes)).isEqualTo(ACCEPTED));

            broker.stop();
            assertThat(exchange.deliver(Sides.termination())).isNotEqualTo(ACCEPTED);
            broker.start();
            try (Partner partner =
                    new Partner(broker.port(), exchange.messages, exchange.answers, folder.resolve("books")).start()) {
                await().untilAsserted(() ->
                        assertThat(exchange.deliver(Sides.termination())).isEqualTo(ACCEPTED));

                await().until(() -> exchange.receipts.all().size() == 4);
                assertThat(partner.bookings(Sides.application().id())).isEqualTo(1);
                assertThat(partner.bookings(Sides.termination().id())).isEqualTo(1);
            }
        }
    }

    @Test
    void shouldRefuseWhatIsNoMessageOfOurs() {
        try (Exchange exchange = new Exchange(broker)) {
            byte[] answer = Sides.customs().receipt("G-1", Sides.application(), "399", "");

            assertThat(exchange.connector.deliver(answer)).isInstanceOf(Delivery.Refused.class);
        }
    }
}
