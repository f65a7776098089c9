package org.tripact.customs.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.tripact.exchange.api.CustomsConnector;
import org.tripact.exchange.api.ReceiptSink;
import org.tripact.kernel.MessageId;
import org.tripact.testkit.connector.CustomsConnectorContract;
import org.tripact.testkit.connector.Misbehaviour;
import org.tripact.testkit.connector.RecordedStatements;
import org.tripact.testkit.connector.RecordedStrays;

class SimulatorContractTest extends CustomsConnectorContract {

    private static final int SLOW_MILLIS = 300;

    @TempDir
    private Path folder;

    @Override
    protected String name() {
        return "simulator";
    }

    @Override
    protected Line start(ReceiptSink sink, Misbehaviour partner) {
        RecordedStrays strays = new RecordedStrays();
        CustomsSimulator simulator = new CustomsSimulator(
                sink,
                strays,
                new RecordedStatements(),
                Settings.slow(folder, SLOW_MILLIS, rule(partner)),
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
            public int strays() {
                return strays.all().size();
            }

            @Override
            public Duration bound() {
                return Duration.ofMillis(SLOW_MILLIS);
            }

            @Override
            public void close() {
                simulator.stop();
            }
        };
    }

    /** What is in its books before the line is cut is the rule {@code unknown}: the answer to the attempt is lost. */
    private static String rule(Misbehaviour partner) {
        return "code:*="
                + switch (partner) {
                    case NONE -> "approve";
                    case ERROR -> "not-sent";
                    case CUT -> "unknown";
                    case SLOW, SILENT, TWICE, OUT_OF_ORDER, GARBAGE ->
                        partner.name().toLowerCase(Locale.ROOT).replace('_', '-');
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
