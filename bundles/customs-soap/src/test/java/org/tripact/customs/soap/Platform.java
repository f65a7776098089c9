package org.tripact.customs.soap;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.tripact.exchange.api.Delivery;
import org.tripact.exchange.api.Envelope;
import org.tripact.exchange.api.ReceiptSink;
import org.tripact.exchange.api.StrayShelf;

/** The connector on ports of this machine. */
final class Platform implements AutoCloseable {

    final int gatewayPort;
    final int receiptsPort;
    final SoapConnector connector;

    Platform(ReceiptSink sink, StrayShelf shelf, Map<String, Object> named) {
        this(sink, shelf, Settings.freePort(), Settings.freePort(), named);
    }

    Platform(ReceiptSink sink, StrayShelf shelf, int gatewayPort, int receiptsPort, Map<String, Object> named) {
        this.gatewayPort = gatewayPort;
        this.receiptsPort = receiptsPort;
        Map<String, Object> settings = new HashMap<>(Gateway.explained());
        settings.put("address", "https://127.0.0.1:" + gatewayPort + "/submit");
        settings.put("receiptsPort", receiptsPort);
        settings.putAll(named);
        this.connector = new SoapConnector(sink, shelf, Checked.of(Settings.with(settings)), Sides.CLOCK);
    }

    Delivery deliver(Envelope envelope) {
        return connector.deliver(connector.encode(envelope));
    }

    URI receipts() {
        return URI.create("https://127.0.0.1:" + receiptsPort + ReceiptsListener.PATH);
    }

    @Override
    public void close() {
        connector.stop();
    }
}
