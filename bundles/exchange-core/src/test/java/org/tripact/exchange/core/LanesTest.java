package org.tripact.exchange.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tripact.exchange.api.Delivery;
import org.tripact.exchange.api.port.Outbox.Status;
import org.tripact.kernel.Intervention;
import org.tripact.kernel.MessageId;
import org.tripact.testkit.AgreementFixtures;

/** One region's connector hangs, is away or is held: the others' messages go on. */
class LanesTest {

    private static final String EAST = "53=soap-east";

    private final Exchange exchange = new Exchange();
    private final BookKeepingCustoms simulator = new BookKeepingCustoms("simulator");
    private final BookKeepingCustoms east = new BookKeepingCustoms("soap-east");
    private final List<ExecutorService> threads = new ArrayList<>();
    private final CountDownLatch released = new CountDownLatch(1);

    @AfterEach
    void end() {
        released.countDown();
        threads.forEach(ExecutorService::shutdownNow);
    }

    @Test
    void shouldServeTheOthers_whenOneConnectorHangs() {
        exchange.start(simulator);
        exchange.start(east);
        east.onNext(id -> {
            awaitRelease();
            return new Delivery.Unknown("read timed out");
        });
        signEast(1, 60);
        signHere(101, 120);
        Dispatch pump = exchange.pump(Map.of("routes", EAST, "batch", 10), name -> oneWorker());

        await().untilAsserted(() -> {
            pump.run();
            exchange.clock.advance(Duration.ofMillis(600));
            assertThat(simulator.booked()).hasSize(20);
        });

        assertThat(east.deliveries()).as("hangs with its first").hasSize(1);
        assertThat(exchange.store.outbox().list(Status.WAITING, 100))
                .hasSize(60)
                .anySatisfy(
                        standing -> assertThat(standing.reason()).isEqualTo("connector soap-east is busy with others"));
    }

    @Test
    void shouldComeToRest_whenEverythingWaitsForAConnectorThatIsAway() {
        signEast(1, 60);
        exchange.start(simulator);
        Dispatch pump = exchange.pump(Map.of("routes", EAST, "batch", 10), name -> new InThisThread());
        IntStream.range(0, 6).forEach(round -> assertThat(pump.run()).isTrue());

        exchange.clock.advance(Duration.ofSeconds(1));
        assertThat(pump.run()).as("nobody is claimed again only to wait again").isFalse();

        signHere(101, 101);
        exchange.clock.advance(Duration.ofSeconds(1));
        pump.run();
        assertThat(simulator.booked()).hasSize(1);
    }

    @Test
    void shouldSendEverythingAtOnce_whenTheConnectorComes() {
        signEast(1, 25);
        Dispatch pump = exchange.pump(Map.of("routes", EAST, "batch", 10), name -> new InThisThread());
        IntStream.range(0, 3).forEach(round -> pump.run());

        exchange.start(east);
        IntStream.range(0, 3).forEach(round -> pump.run());

        assertThat(east.booked()).hasSize(25);
    }

    @Test
    void shouldSendNothing_whenACopyStoodInTheQueueUntilItWasSentAnotherWay() {
        exchange.start(simulator);
        exchange.start(east);
        MessageId id = exchange.sign(Exchange.in(AgreementFixtures.OTHER_DISTRICT, 1));
        east.onNext(BookKeepingCustoms.LINE_CUT_BEFORE);
        exchange.pump(Map.of("routes", EAST), name -> new InThisThread()).run();
        exchange.clock.advance(Exchange.FIRST_WAIT);
        QueuedWorkers slow = new QueuedWorkers();
        Dispatch pump = exchange.pump(Map.of("routes", EAST), name -> slow);
        pump.run();

        exchange.clock.advance(Exchange.LEASE);
        MessageClerk clerk = new MessageClerk(exchange.store.outbox(), exchange.bell, exchange.clock);
        assertThat(clerk.reroute(id, new Intervention("admin", "east is closed"))
                        .isAccepted())
                .isTrue();
        exchange.pump(Map.of(), name -> new InThisThread()).run();
        slow.workOnce();

        assertThat(east.deliveries()).as("the one that was never sent").hasSize(1);
        assertThat(simulator.booked()).containsExactly(id.value());
    }

    @Test
    void shouldSendAfterTheLease_whenThereWasNoThreadForIt() {
        exchange.start(simulator);
        signHere(1, 1);
        AtomicBoolean exhausted = new AtomicBoolean(true);
        ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
            if (exhausted.getAndSet(false)) {
                throw new OutOfMemoryError("unable to create native thread");
            }
            return new Thread(task);
        });
        threads.add(worker);
        Dispatch pump = exchange.pump(Map.of("batch", 1), name -> worker);
        pump.run();

        exchange.clock.advance(Exchange.LEASE);
        pump.run();

        await().untilAsserted(() -> assertThat(simulator.booked()).hasSize(1));
    }

    @Test
    void shouldDoNothingWithALease_whenALaterClaimOfTheSameNodeHasTheMessage() {
        exchange.start(simulator);
        MessageId id = exchange.sign(1, AgreementFixtures.CODE);
        Leases leases = new Leases(exchange.store.outbox(), "node", Exchange.LEASE, exchange.clock);
        Lease first = leases.next();
        first.claim(1, Set.of());
        exchange.clock.advance(Exchange.LEASE);
        Lease second = leases.next();
        second.claim(1, Set.of());

        assertThat(first.isOver()).isTrue();
        assertThat(first.begin(id)).isFalse();
        assertThat(second.begin(id)).isTrue();
    }

    private ExecutorService oneWorker() {
        ExecutorService worker = Executors.newSingleThreadExecutor();
        threads.add(worker);
        return worker;
    }

    private void signEast(int from, int to) {
        IntStream.rangeClosed(from, to).forEach(n -> exchange.sign(Exchange.in(AgreementFixtures.OTHER_DISTRICT, n)));
    }

    private void signHere(int from, int to) {
        IntStream.rangeClosed(from, to).forEach(n -> exchange.sign(n, Exchange.code(n)));
    }

    private void awaitRelease() {
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
