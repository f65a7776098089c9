package org.tripact.customs.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.tripact.exchange.api.CustomsConnector;
import org.tripact.exchange.api.ReceiptSink;
import org.tripact.kernel.MessageId;
import org.tripact.testkit.connector.CustomsConnectorContract;
import org.tripact.testkit.connector.RecordedStatements;

class SimulatorContractTest extends CustomsConnectorContract {

    @TempDir
    private Path folder;

    @Override
    protected String name() {
        return "simulator";
    }

    @Override
    protected Line start(ReceiptSink sink) {
        CustomsSimulator simulator = new CustomsSimulator(
                sink,
                new Heard(),
                new RecordedStatements(),
                Settings.in(folder),
                SharedKeys::of,
                Duration.ofMillis(10),
                Clock.systemUTC());
        return new Line() {
            @Override
            public CustomsConnector connector() {
                return simulator;
            }

            @Override
            public int bookings(MessageId id) {
                return linesThatBook(id);
            }

            @Override
            public void close() {
                simulator.stop();
            }
        };
    }

    /** Counted in the file, not asked of the simulator. */
    private int linesThatBook(MessageId id) {
        try {
            return (int) Files.readAllLines(folder.resolve(Books.FILE)).stream()
                    .filter(line -> line.contains(" TAKEN\t" + id + "\t"))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
