package org.tripact.card.api;

import java.time.Instant;

/**
 * A log-in by card, as it stands now.
 *
 * @param handle names the session in events and the audit log; it opens nothing
 * @param holder the name in the certificate
 * @param card the card and its enterprise as the register has them now
 * @param validUntil end of the certificate
 * @param expiresAt when it ends if nothing happens
 * @param locked whether the card was pulled; only unlocking with the same card helps
 * @param origin the configured public origin it was opened at
 */
public record CardSession(
        String handle,
        String holder,
        RegisteredCard card,
        Instant validUntil,
        Instant expiresAt,
        boolean locked,
        String origin) {}
