package org.tripact.exchange.api.port;

import java.time.Instant;
import org.tripact.exchange.api.Stray;

/**
 * A stray that waits for a person, without what it holds.
 *
 * @param sequence grows in the order of keeping
 * @param sha256 of its bytes, in lower-case hex
 * @param size of its bytes
 */
public record KeptStray(
        long sequence,
        String connector,
        Stray.Reason reason,
        String detail,
        String sha256,
        int size,
        Instant receivedAt) {}
