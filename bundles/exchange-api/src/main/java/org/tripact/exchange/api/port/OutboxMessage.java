package org.tripact.exchange.api.port;

import java.util.Optional;
import org.tripact.exchange.api.Envelope;

/**
 * A message that the outbox leased to a pump.
 *
 * @param encoded the bytes and their connector, once they were made
 * @param attempts how many attempts were begun before this lease
 */
public record OutboxMessage(Envelope envelope, Optional<Encoded> encoded, int attempts) {

    /** Bytes made once by a connector. */
    public record Encoded(String connector, byte[] bytes) {}
}
