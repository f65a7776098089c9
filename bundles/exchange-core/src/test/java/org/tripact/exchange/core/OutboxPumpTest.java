package org.tripact.exchange.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tripact.exchange.api.Delivery;
import org.tripact.exchange.api.port.Outbox;
import org.tripact.exchange.api.port.Outbox.Status;
import org.tripact.kernel.MessageId;
import org.tripact.testkit.AgreementFixtures;

/** The pump with its threads. */
class OutboxPumpTest {

    private final Exchange exchange = new Exchange();
    private final BookKeepingCustoms customs = new BookKeepingCustoms("simulator");
    private final List<OutboxPump> pumps = new ArrayList<>();
    private final CountDownLatch hangs = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    @AfterEach
    void stop() {
        released.countDown();
        pumps.forEach(OutboxPump::stop);
    }

    @Test
    void shouldSendAtOnce_whenAnAgreementChanges() {
        exchange.start(customs);
        OutboxPump pump = start(Map.of("pollMillis", 60_000));
        await().until(() -> pump.lastRoundEnded().equals(exchange.clock.instant()));

        MessageId id = exchange.sign(1, AgreementFixtures.CODE);
        exchange.bell.changed(AgreementFixtures.aDeclaredAgreement());

        await().untilAsserted(() -> assertThat(customs.booked()).containsExactly(id.value()));
    }

    @Test
    void shouldDrainEverythingInTheOrderOfEachCode() {
        exchange.start(customs);
        List<String> expected = new ArrayList<>();
        for (int n = 1; n <= 150; n++) {
            expected.add(exchange.sign(n, Exchange.code(n)).value());
            expected.add(exchange.terminate(n).value());
        }

        start(Map.of("pollMillis", 10, "batch", 20));

        await().untilAsserted(() ->
                assertThat(exchange.store.outbox().list(Status.DELIVERED, 1000)).hasSize(300));
        assertThat(customs.deliveries()).as("each once").hasSize(300);
        assertThat(customs.booked()).containsExactlyInAnyOrderElementsOf(expected);
        for (int n = 0; n < expected.size(); n += 2) {
            assertThat(customs.booked()).containsSubsequence(expected.get(n), expected.get(n + 1));
        }
    }

    @Test
    void shouldGoOn_whenTheStoreWasAway() {
        exchange.start(customs);
        MessageId id = exchange.sign(1, AgreementFixtures.CODE);
        exchange.store.goAway();
        OutboxPump pump = start(Map.of("pollMillis", 10));
        await().during(Duration.ofMillis(50)).until(() -> pump.lastRoundEnded().isBefore(exchange.clock.instant()));

        exchange.store.comeBack();

        await().untilAsserted(() -> assertThat(customs.booked()).containsExactly(id.value()));
    }

    @Test
    void shouldStopInTimeAndLeaveTheSendToItsLease_whenAConnectorHangs() throws Exception {
        exchange.start(customs);
        customsHangs(id -> new Delivery.Unknown("interrupted"));
        MessageId id = exchange.sign(1, AgreementFixtures.CODE);
        OutboxPump frozen = start(Map.of("stopSeconds", 0));
        hangs.await();

        frozen.stop();
        assertThat(exchange.standing(id).attempts()).isEqualTo(1);
        released.countDown();

        exchange.clock.advance(Exchange.LEASE);
        start(Map.of("pollMillis", 10));
        await().untilAsserted(() -> {
            exchange.clock.advance(Exchange.FIRST_WAIT);
            assertThat(exchange.standing(id).status()).isEqualTo(Status.DELIVERED);
        });
        assertThat(customs.encodings()).hasSize(1);
    }

    @Test
    void shouldGiveBackWhatHadNotBegun_whenItStops() throws Exception {
        exchange.start(customs);
        customsHangs(BookKeepingCustoms.LINE_CUT_BEFORE);
        exchange.sign(1, Exchange.code(1));
        MessageId behind = exchange.sign(2, Exchange.code(2));
        OutboxPump one = start(Map.of("workers", 1, "pollMillis", 60_000));
        hangs.await();

        Thread stopping = new Thread(one::stop);
        stopping.start();
        await().until(() -> stopping.getState() == Thread.State.TIMED_WAITING);
        released.countDown();
        stopping.join();

        assertThat(exchange.standing(behind).attempts()).isZero();
        assertThat(exchange.store.outbox().claim("another", 9, exchange.clock.instant(), Exchange.LEASE))
                .as("free at once, not after the lease")
                .extracting(message -> message.envelope().id())
                .contains(behind);
    }

    @Test
    void shouldGiveBackWhatStoodBehindASend_whenThatNeverEnds() throws Exception {
        exchange.start(customs);
        customsHangs(id -> new Delivery.Unknown("interrupted"));
        exchange.sign(1, Exchange.code(1));
        MessageId behind = exchange.sign(2, Exchange.code(2));
        OutboxPump frozen = start(Map.of("workers", 1, "stopSeconds", 0));
        hangs.await();

        frozen.stop();

        assertThat(exchange.store.outbox().claim("another", 9, exchange.clock.instant(), Exchange.LEASE))
                .as("free at once, not after the lease")
                .extracting(message -> message.envelope().id())
                .containsExactly(behind);
    }

    @Test
    void shouldStopInTime_whenTheStoreIsAwayToo() throws Exception {
        exchange.start(customs);
        customsHangs(id -> new Delivery.Unknown("interrupted"));
        IntStream.rangeClosed(1, 20).forEach(n -> exchange.sign(n, Exchange.code(n)));
        AtomicInteger givenBack = new AtomicInteger();
        OutboxPump frozen =
                start(Map.of("workers", 1, "stopSeconds", 0, "pollMillis", 60_000), countedRetries(givenBack));
        hangs.await();
        exchange.store.goAway();

        frozen.stop();

        assertThat(givenBack).as("asked once, the rest is left to its lease").hasValue(1);
        exchange.store.comeBack();
    }

    private Outbox countedRetries(AtomicInteger calls) {
        return (Outbox) Proxy.newProxyInstance(
                Outbox.class.getClassLoader(), new Class<?>[] {Outbox.class}, (proxy, method, arguments) -> {
                    calls.addAndGet("retry".equals(method.getName()) ? 1 : 0);
                    try {
                        return method.invoke(exchange.store.outbox(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** The next send hangs, whoever interrupts it, and then comes to this. */
    private void customsHangs(Function<String, Delivery> end) {
        customs.onNext(id -> {
            hangs.countDown();
            awaitQuietly(released);
            return end.apply(id);
        });
    }

    @Test
    void shouldRefuseToStart_whenARouteIsWrong() {
        assertThatThrownBy(() -> start(Map.of("routes", "Shanghai=soap")))
                .hasMessage("Setting routes of org.tripact.exchange.core: 'Shanghai=soap' is"
                        + " neither '22=name of a connector' for districts nor 'code:3117=name of a connector' for"
                        + " customs codes");
    }

    private OutboxPump start(Map<String, Object> settings) {
        return start(settings, exchange.store.outbox());
    }

    private OutboxPump start(Map<String, Object> settings, Outbox outbox) {
        OutboxPump pump = new OutboxPump(
                outbox, exchange.answers, exchange.connectors, exchange.bell, Defaults.but(settings), exchange.clock);
        pumps.add(pump);
        return pump;
    }

    private static void awaitQuietly(CountDownLatch latch) {
        boolean done = false;
        while (!done) {
            try {
                latch.await();
                done = true;
            } catch (InterruptedException frozenConnectorsDoNotListen) {
                Thread.onSpinWait();
            }
        }
    }
}
