package org.tripact.customs.example;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.tripact.exchange.api.CustomsConnector;
import org.tripact.exchange.api.ReceiptSink;
import org.tripact.kernel.MessageId;
import org.tripact.testkit.connector.CustomsConnectorContract;
import org.tripact.testkit.connector.RecordedStrays;

class ExampleContractTest extends CustomsConnectorContract {

    @TempDir
    private Path folder;

    @Override
    protected String name() {
        return "region-2200";
    }

    @Override
    protected Line start(ReceiptSink sink) {
        HttpPartner partner = new HttpPartner(folder);
        ExampleSettings settings = Settings.of(folder, partner.address(), Map.of("name", name()));
        ExampleConnector connector =
                new ExampleConnector(sink, new RecordedStrays(), Checked.of(settings), Sides.CLOCK);
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
            public void close() {
                connector.stop();
                partner.close();
            }
        };
    }
}
