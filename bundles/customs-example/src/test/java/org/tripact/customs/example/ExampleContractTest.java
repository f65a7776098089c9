package org.tripact.customs.example;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.tripact.exchange.api.CustomsConnector;
import org.tripact.exchange.api.ReceiptSink;
import org.tripact.kernel.MessageId;
import org.tripact.testkit.connector.CustomsConnectorContract;
import org.tripact.testkit.connector.Misbehaviour;
import org.tripact.testkit.connector.RecordedStrays;

class ExampleContractTest extends CustomsConnectorContract {

    private static final int PATIENT = 20_000;
    private static final int HURRIED = 1500;

    @TempDir
    private Path folder;

    @Override
    protected String name() {
        return "region-2200";
    }

    @Override
    protected Line start(ReceiptSink sink, Misbehaviour told) {
        HttpPartner partner = new HttpPartner(folder);
        Habits habits = new Habits(partner);
        habits.take(told);
        RecordedStrays strays = new RecordedStrays();
        int timeout = told == Misbehaviour.SILENT ? HURRIED : PATIENT;
        ExampleSettings settings =
                Settings.of(folder, partner.address(), Map.of("name", name(), "timeoutMillis", timeout));
        ExampleConnector connector = new ExampleConnector(sink, strays, Checked.of(settings), Sides.CLOCK);
        return new Line() {
            @Override
            public CustomsConnector connector() {
                return connector;
            }

            @Override
            public int bookings(MessageId id) {
                return partner.bookings(id);
            }

            @Override
            public int strays() {
                return strays.all().size();
            }

            @Override
            public Duration bound() {
                return Duration.ofMillis(timeout);
            }

            @Override
            public void close() {
                habits.close();
                connector.stop();
                partner.close();
            }
        };
    }
}
