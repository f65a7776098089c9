package org.tripact.exchange.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tripact.exchange.api.Delivery;
import org.tripact.exchange.api.port.Reconciliations;
import org.tripact.exchange.api.port.Run;
import org.tripact.exchange.api.port.Run.Status;

/** Statements go out while one connector hangs with its own. */
class ErrandsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-22");
    private static final Instant HALF_PAST_TWO = Instant.parse("2026-11-22T18:30:00Z");

    private final Exchange exchange = new Exchange();
    private final Reconciliations store = exchange.store.reconciliations();
    private final StatingCustoms customs = new StatingCustoms("simulator");
    private final CountDownLatch hangs = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private final Errands errands = new Errands(Executors.newCachedThreadPool());

    @AfterEach
    void end() {
        released.countDown();
        errands.stop(Duration.ofSeconds(10));
    }

    @Test
    void shouldAskAndCompareWithTheOthers_whenOneConnectorHangs() throws Exception {
        exchange.clock.set(HALF_PAST_TWO);
        exchange.start(aConnectorThatHangs("east"));
        exchange.start(customs);
        Reckoning reckoning = reckoning();

        reckoning.run();
        hangs.await();
        await().untilAsserted(() -> assertThat(statusOf("simulator")).contains(Status.SENT));
        new StatementIntake(store, exchange.clock).accept(customs.answer(HALF_PAST_TWO));
        reckoning.run();

        assertThat(statusOf("simulator")).contains(Status.COMPARED);
        assertThat(statusOf("east")).contains(Status.BEGUN);
    }

    @Test
    void shouldSendNoSecondStatement_whileTheFirstIsUnderWay() throws Exception {
        exchange.clock.set(HALF_PAST_TWO);
        StatingCustoms east = aConnectorThatHangs("east");
        exchange.start(east);
        Reckoning reckoning = reckoning();
        reckoning.run();
        hangs.await();

        exchange.clock.advance(Reckoning.AGAIN.multipliedBy(2));
        reckoning.run();
        assertThat(store.find("east", DAY)).map(Run::round).contains(1);

        released.countDown();
        await().untilAsserted(() -> {
            reckoning.run();
            assertThat(east.got()).hasSize(1);
        });
        assertThat(store.find("east", DAY)).map(Run::round).contains(2);
    }

    @Test
    void shouldInterruptWhatHangs_whenItStops() {
        CountDownLatch interrupted = new CountDownLatch(1);
        errands.run("east", () -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
        });

        errands.stop(Duration.ZERO);

        await().until(() -> interrupted.getCount() == 0);
    }

    private StatingCustoms aConnectorThatHangs(String name) {
        return new StatingCustoms(name).onNext(() -> {
            hangs.countDown();
            try {
                released.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new Delivery.Unknown("read timed out");
        });
    }

    private Optional<Status> statusOf(String connector) {
        return store.find(connector, DAY).map(Run::status);
    }

    private Reckoning reckoning() {
        ExchangeSettings set = Defaults.but(Map.of());
        Reconcilers reconcilers = new Reconcilers(exchange.connectors, Itinerary.of(set));
        Asking asking = new Asking(store, exchange.clock);
        return new Reckoning(store, reconcilers, asking, errands, Timetable.of(set), exchange.clock);
    }
}
