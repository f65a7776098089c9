package org.tripact.customs.jms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripact.exchange.api.Delivery;

/** A connector that stops leaves nothing behind, and nobody waits long for it. */
class StopTest {

    private static final Duration SOON = Duration.ofSeconds(12);
    private static final Duration IN_TIME = Duration.ofSeconds(20);
    private static final int TRIES = 40;

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
    void shouldLeaveNoThread() {
        for (int i = 0; i < 3; i++) {
            Exchange exchange = new Exchange(broker, Tls.trusting("trust.p12", broker));
            assertThat(exchange.deliver(Sides.application())).isEqualTo(new Delivery.Accepted());
            assertThat(ours()).isNotEmpty();
            exchange.close();
        }

        await().atMost(SOON).untilAsserted(() -> assertThat(ours()).isEmpty());
    }

    @Test
    void shouldLeaveNoThread_whenTheBrokerWasNeverThere() {
        Exchange exchange = new Exchange(broker, Map.of("port", TestBroker.freePort()));
        assertThat(exchange.deliver(Sides.application())).isInstanceOf(Delivery.NotSent.class);

        stopInTime(exchange);

        await().atMost(SOON).untilAsserted(() -> assertThat(ours()).isEmpty());
    }

    @Test
    void shouldLeaveNoThread_whenTheLineBreaksAgainAndAgain() throws Exception {
        try (BadLine line = new BadLine(broker.port())) {
            try (Exchange exchange = new Exchange(broker, Map.of("port", line.port()))) {
                for (int broken = 0; broken < 5; broken++) {
                    await().untilAsserted(() ->
                            assertThat(exchange.deliver(Sides.application())).isEqualTo(new Delivery.Accepted()));
                    line.breakAll();
                }
            }
        }

        await().atMost(SOON).untilAsserted(() -> assertThat(ours()).isEmpty());
    }

    @Test
    void shouldHoldNoThreadOfALine_thatABalancerTakesAndHangsUp() throws Exception {
        try (BadLine line = new BadLine(broker.port());
                Exchange exchange = new Exchange(broker, Map.of("port", line.port(), "timeoutMillis", 600_000))) {
            line.goShort();

            // a try that waited for its time-out would be the last
            await().atMost(IN_TIME).until(() -> line.accepted() > TRIES);
            assertThat(exchange.deliver(Sides.application())).isInstanceOf(Delivery.NotSent.class);

            await().atMost(SOON).untilAsserted(() -> assertThat(network()).hasSizeLessThan(TRIES / 4));
        }
        await().atMost(SOON).untilAsserted(() -> assertThat(ours()).isEmpty());
    }

    @Test
    void shouldStopInTime_whenTheLineIsSilent() throws Exception {
        try (BadLine line = new BadLine(broker.port())) {
            Exchange exchange = new Exchange(broker, Map.of("port", line.port(), "timeoutMillis", 600_000));
            assertThat(exchange.deliver(Sides.application())).isEqualTo(new Delivery.Accepted());
            line.goSilent();

            stopInTime(exchange);
        }
        await().atMost(SOON).untilAsserted(() -> assertThat(ours()).isEmpty());
    }

    @Test
    void shouldSayNotSent_whenItHasStopped() {
        Exchange exchange = new Exchange(broker);
        exchange.close();

        assertThat(exchange.deliver(Sides.application())).isEqualTo(new Delivery.NotSent("the connector stops"));
    }

    private static void stopInTime(Exchange exchange) {
        long before = System.nanoTime();
        exchange.close();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(SOON);
    }

    /** Threads of the connector and of the client's network; the broker's are called otherwise. */
    private static List<String> ours() {
        return Stream.concat(named("customs-jms-"), network().stream()).toList();
    }

    private static List<String> network() {
        return named("nioEventLoopGroup").toList();
    }

    private static Stream<String> named(String begin) {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).filter(name -> name.startsWith(begin));
    }
}
