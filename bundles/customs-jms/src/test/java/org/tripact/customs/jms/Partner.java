package org.tripact.customs.jms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import javax.jms.BytesMessage;
import javax.jms.JMSException;
import javax.jms.MessageConsumer;
import org.tripact.customs.message.CustomsMessages;
import org.tripact.exchange.api.Envelope;
import org.tripact.kernel.MessageId;

/** Customs behind the broker: a program in a thread of its own, with books on the disk that count. */
class Partner implements AutoCloseable {

    private static final int POLL_MILLIS = 50;

    final CustomsMessages customs;
    private final int port;
    private final String messages;
    private final String answers;
    private final Path books;
    private final Thread thread = new Thread(this::live, "partner");
    private volatile boolean stopped;

    Partner(int port, Object messages, Object answers, Path books) {
        this(Sides.customs(), port, messages, answers, books);
    }

    Partner(CustomsMessages customs, int port, Object messages, Object answers, Path books) {
        this.customs = customs;
        this.port = port;
        this.messages = (String) messages;
        this.answers = (String) answers;
        this.books = books;
    }

    Partner start() {
        thread.start();
        return this;
    }

    /** How often its books were changed by this message. */
    int bookings(MessageId id) {
        return (int) lines().stream().filter(id.value()::equals).count();
    }

    /** Says yes to everything. */
    void treat(CustomsClient client, Envelope envelope, byte[] bytes) throws JMSException {
        answer(client, envelope, "120");
        answer(client, envelope, "399");
    }

    final void answer(CustomsClient client, Envelope envelope, String status) throws JMSException {
        client.send(answers, customs.receipt(envelope.id() + "-" + status, envelope, status, ""));
    }

    final void send(CustomsClient client, byte[] bytes) throws JMSException {
        client.send(answers, bytes);
    }

    @Override
    public void close() {
        stopped = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void live() {
        while (!stopped) {
            try (CustomsClient client = new CustomsClient(port)) {
                MessageConsumer consumer = client.consumer(messages);
                while (!stopped) {
                    BytesMessage message = (BytesMessage) consumer.receive(POLL_MILLIS);
                    if (message != null) {
                        take(client, message);
                    }
                }
            } catch (JMSException brokerAway) {
                Thread.onSpinWait();
            }
        }
    }

    private void take(CustomsClient client, BytesMessage message) throws JMSException {
        byte[] bytes = new byte[(int) message.getBodyLength()];
        message.readBytes(bytes);
        Envelope envelope = customs.read(bytes).fold(read -> read, refusal -> {
            throw new AssertionError("refused: " + refusal);
        });
        if (!message.getJMSCorrelationID().equals(envelope.id().value())
                || !message.getStringProperty(Lane.ID_PROPERTY)
                        .equals(envelope.id().value())) {
            throw new AssertionError("the head does not tell the id");
        }
        book(envelope.id().value());
        treat(client, envelope, bytes);
        client.session().commit();
    }

    private synchronized void book(String line) {
        if (lines().contains(line)) {
            return;
        }
        try {
            Files.write(books, List.of(line), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized List<String> lines() {
        try {
            return Files.exists(books) ? Files.readAllLines(books) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
