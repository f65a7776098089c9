package org.tripact.customs.directory;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.tripact.exchange.api.CustomsConnector;
import org.tripact.exchange.api.ReceiptSink;
import org.tripact.kernel.MessageId;
import org.tripact.testkit.connector.CustomsConnectorContract;
import org.tripact.testkit.connector.RecordedStatements;
import org.tripact.testkit.connector.RecordedStrays;

class DirectoryContractTest extends CustomsConnectorContract {

    @TempDir
    private Path folder;

    @Override
    protected String name() {
        return "region-2200";
    }

    @Override
    protected Line start(ReceiptSink sink) {
        try {
            return new Running(Tree.at(folder), sink);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The connector in its threads, the partner in one of its own. */
    private final class Running implements Line {

        private final Tree tree;
        private final FolderPartner partner;
        private final DirectoryConnector connector;
        private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();

        Running(Tree tree, ReceiptSink sink) throws IOException {
            this.tree = tree;
            this.partner = new FolderPartner(tree);
            this.connector = new DirectoryConnector(
                    sink,
                    new RecordedStrays(),
                    new RecordedStatements(),
                    Checked.of(Settings.in(folder, Map.of("name", name())), Guard.ourself()),
                    new Disk(),
                    Sides.CLOCK);
            thread.scheduleWithFixedDelay(partner::once, 10, 10, TimeUnit.MILLISECONDS);
        }

        @Override
        public CustomsConnector connector() {
            return connector;
        }

        @Override
        public int bookings(MessageId id) {
            await().until(() -> tree.outBox().isEmpty());
            return partner.bookings(id);
        }

        @Override
        public void close() {
            try {
                connector.stop();
                thread.shutdown();
                await().until(thread::isTerminated);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
