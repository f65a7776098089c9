package org.tripact.customs.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripact.exchange.api.Delivery;
import org.tripact.exchange.api.Envelope;
import org.tripact.testkit.connector.RecordedReceipts;
import org.tripact.testkit.connector.RecordedStatements;
import org.tripact.testkit.connector.RecordedStrays;

class RestartTest {

    private static final int MESSAGES = 40;

    @TempDir
    private Path folder;

    private final RecordedReceipts receipts = new RecordedReceipts();
    private final AtomicInteger accepted = new AtomicInteger();

    @Test
    void shouldLoseNothingAndBookNothingTwice_whenItStopsAndStartsWhileItWorks() throws Exception {
        Tree tree = Tree.at(folder);
        FolderPartner partner = new FolderPartner(tree);
        AtomicReference<DirectoryConnector> connector = new AtomicReference<>(start());
        ExecutorService sender = Executors.newSingleThreadExecutor();
        Future<?> sending =
                sender.submit(() -> IntStream.range(0, MESSAGES).forEach(i -> sendLikeTheExchange(connector, i)));

        for (int goal = 5; goal < MESSAGES; goal += 5) {
            int enough = goal;
            await().pollInterval(Duration.ofMillis(2)).until(() -> accepted.get() >= enough);
            partner.once();
            connector.get().stop();
            connector.set(start());
        }

        sending.get(10, TimeUnit.SECONDS);
        partner.once();
        await().until(() -> tree.inBox().isEmpty());
        connector.get().stop();
        sender.shutdown();
        for (int i = 0; i < MESSAGES; i++) {
            Envelope envelope = Sides.application(i);
            assertThat(partner.bookings(envelope.id())).isEqualTo(1);
            assertThat(receipts.all()).anyMatch(receipt -> receipt.id().equals(envelope.id() + "-399"));
        }
        assertThat(tree.aside()).isEmpty();
    }

    private void sendLikeTheExchange(AtomicReference<DirectoryConnector> connector, int number) {
        byte[] bytes = connector.get().encode(Sides.application(number));
        ConcurrentLinkedQueue<Delivery> outcomes = new ConcurrentLinkedQueue<>();
        await().pollInterval(Duration.ofMillis(2)).until(() -> {
            outcomes.add(connector.get().deliver(bytes));
            return outcomes.contains(new Delivery.Accepted());
        });
        accepted.incrementAndGet();
        assertThat(outcomes).noneMatch(Delivery.Refused.class::isInstance);
    }

    private DirectoryConnector start() throws IOException {
        Checked settings = Checked.of(Settings.in(folder, Map.of()), Guard.ourself());
        return new DirectoryConnector(
                receipts, new RecordedStrays(), new RecordedStatements(), settings, new Disk(), Sides.CLOCK);
    }
}
