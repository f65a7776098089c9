package org.tripact.customs.jms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import javax.jms.JMSException;
import org.tripact.exchange.api.Delivery;
import org.tripact.exchange.api.Envelope;
import org.tripact.exchange.api.ReceiptSink;
import org.tripact.testkit.connector.RecordedReceipts;
import org.tripact.testkit.connector.RecordedStrays;

/** A running connector between a broker's queues and doors that remember. */
final class Exchange implements AutoCloseable {

    static final String NAME = "jms";

    final RecordedReceipts receipts = new RecordedReceipts();
    final RecordedStrays strays = new RecordedStrays();
    final JmsConnector connector;
    final String messages;
    final String answers;
    final String aside;
    private final TestBroker broker;

    /** With queues of its own. */
    Exchange(TestBroker broker) {
        this(broker, Map.of());
    }

    Exchange(TestBroker broker, Map<String, Object> named) {
        this(broker, broker.exchange(), named, null);
    }

    Exchange(TestBroker broker, ReceiptSink sink) {
        this(broker, broker.exchange(), Map.of(), sink);
    }

    Exchange(TestBroker broker, Map<String, Object> queues, Map<String, Object> named, ReceiptSink sink) {
        this.broker = broker;
        Map<String, Object> settings = new HashMap<>(queues);
        settings.putAll(named);
        this.messages = (String) settings.get("messageQueue");
        this.answers = (String) settings.get("answerQueue");
        this.aside = (String) settings.get("asideQueue");
        try {
            this.connector = new JmsConnector(
                    sink == null ? receipts : sink, strays, Checked.of(Settings.with(settings)), Sides.CLOCK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Delivery deliver(Envelope envelope) {
        return connector.deliver(connector.encode(envelope));
    }

    void answer(byte[]... answersOfCustoms) throws JMSException {
        try (CustomsClient customs = new CustomsClient(broker.port())) {
            for (byte[] answer : answersOfCustoms) {
                customs.send(answers, answer);
            }
            customs.session().commit();
        }
    }

    void answer(CustomsClient.Letter... letters) throws JMSException {
        try (CustomsClient customs = new CustomsClient(broker.port())) {
            for (CustomsClient.Letter letter : letters) {
                customs.send(answers, letter);
            }
            customs.session().commit();
        }
    }

    boolean nothingIsLeft() {
        return broker.messages(answers) == 0;
    }

    @Override
    public void close() {
        connector.stop();
    }
}
