package org.tripact.customs.directory;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.tripact.exchange.api.CustomsConnector;
import org.tripact.exchange.api.ReceiptSink;
import org.tripact.kernel.MessageId;
import org.tripact.testkit.connector.CustomsConnectorContract;
import org.tripact.testkit.connector.Misbehaviour;
import org.tripact.testkit.connector.RecordedStatements;
import org.tripact.testkit.connector.RecordedStrays;

class DirectoryContractTest extends CustomsConnectorContract {

    private static final Duration LOOK = Duration.ofMillis(10);
    private static final int TIMEOUT = 10_000;

    @TempDir
    private Path folder;

    @Override
    protected String name() {
        return "region-2200";
    }

    @Override
    protected Line start(ReceiptSink sink, Misbehaviour partner) {
        try {
            return new Running(Tree.at(folder), sink, partner);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The connector in its threads, the partner in one of its own. */
    private final class Running implements Line {

        private final Tree tree;
        private final FolderPartner partner;
        private final RecordedStrays strays = new RecordedStrays();
        private final DirectoryConnector connector;
        private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();

        Running(Tree tree, ReceiptSink sink, Misbehaviour told) throws IOException {
            this.tree = tree;
            this.partner = new BadPartner(tree, told);
            this.connector = new DirectoryConnector(
                    sink,
                    strays,
                    new RecordedStatements(),
                    Checked.of(Settings.in(folder, Map.of("name", name(), "timeoutMillis", TIMEOUT)), Guard.ourself()),
                    new BadDisk(told),
                    Sides.CLOCK);
            if (told != Misbehaviour.SILENT) {
                int pause = told == Misbehaviour.SLOW ? 300 : 10;
                thread.scheduleWithFixedDelay(partner::once, pause, pause, TimeUnit.MILLISECONDS);
            }
        }

        @Override
        public CustomsConnector connector() {
            return connector;
        }

        @Override
        public int bookings(MessageId id) {
            await().pollInterval(LOOK).until(() -> tree.outBox().isEmpty());
            return partner.bookings(id);
        }

        @Override
        public int strays() {
            return strays.all().size() + tree.aside().size();
        }

        @Override
        public Duration bound() {
            return Duration.ofMillis(TIMEOUT);
        }

        @Override
        public void close() {
            try {
                connector.stop();
                thread.shutdown();
                await().pollInterval(LOOK).until(thread::isTerminated);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
