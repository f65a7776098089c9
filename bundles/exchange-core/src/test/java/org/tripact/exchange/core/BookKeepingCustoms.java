package org.tripact.exchange.core;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.function.Function;
import org.tripact.exchange.api.CustomsConnector;
import org.tripact.exchange.api.Delivery;
import org.tripact.exchange.api.Envelope;

/** A connector with a partner that really keeps books; each encoding differs, as sealing and enciphering make it. */
final class BookKeepingCustoms implements CustomsConnector {

    static final Function<String, Delivery> LINE_CUT_BEFORE = id -> new Delivery.NotSent("no route to host");

    private final String name;
    private final List<String> encodings = new ArrayList<>();
    private final List<String> deliveries = new ArrayList<>();
    private final Map<String, Integer> books = new HashMap<>();
    private final Queue<Function<String, Delivery>> next = new ArrayDeque<>();

    BookKeepingCustoms(String name) {
        this.name = name;
    }

    /** What comes of the next delivery instead of an entry in the books. */
    synchronized BookKeepingCustoms onNext(Function<String, Delivery> outcome) {
        next.add(outcome);
        return this;
    }

    /** The message is booked, its answer gets lost. */
    synchronized BookKeepingCustoms losesNextAnswer() {
        return onNext(id -> {
            book(id);
            return new Delivery.Unknown("read timed out");
        });
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public synchronized byte[] encode(Envelope envelope) {
        String encoded = envelope.id() + " " + UUID.randomUUID();
        encodings.add(encoded);
        return encoded.getBytes(StandardCharsets.UTF_8);
    }

    /** What hangs holds up no other call. */
    @Override
    public Delivery deliver(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return outcomeOf(text).apply(text.substring(0, text.indexOf(' ')));
    }

    private synchronized Function<String, Delivery> outcomeOf(String text) {
        deliveries.add(text);
        return Optional.ofNullable(next.poll()).orElse(this::book);
    }

    private synchronized Delivery book(String id) {
        books.putIfAbsent(id, books.size());
        return new Delivery.Accepted();
    }

    synchronized List<String> encodings() {
        return List.copyOf(encodings);
    }

    synchronized List<String> deliveries() {
        return List.copyOf(deliveries);
    }

    /** Message ids in the order in which they came into the books. */
    synchronized List<String> booked() {
        return books.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }
}
