package org.tripact.exchange.core;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.tripact.exchange.api.CustomsConnector;
import org.tripact.exchange.api.Delivery;
import org.tripact.exchange.api.Envelope;

/** A connector whose line is as good or bad as the step says, and a customs that books what arrives, each id once. */
record FickleLine(String name, List<String> booked, Supplier<Step.Line> line) implements CustomsConnector {

    @Override
    public byte[] encode(Envelope envelope) {
        return (envelope.id() + " " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Delivery deliver(byte[] encoded) {
        return switch (line.get()) {
            case ACCEPTS -> {
                book(encoded);
                yield new Delivery.Accepted();
            }
            case LOSES_THE_ANSWER -> {
                book(encoded);
                yield new Delivery.Unknown("read timed out");
            }
            case IS_CUT_BEFORE -> new Delivery.NotSent("no route to host");
            case REFUSES -> new Delivery.Refused("no right for this card");
            case THROWS -> throw new IllegalStateException("the connector's own fault");
            case KILLED_AFTER -> {
                book(encoded);
                throw new AssertionError("killed");
            }
        };
    }

    /** By the bytes, so that two encodings of one id would be two entries. */
    private void book(byte[] encoded) {
        String entry = name + " " + new String(encoded, StandardCharsets.UTF_8);
        if (!booked.contains(entry)) {
            booked.add(entry);
        }
    }
}
