package org.tripact.card.api;

import java.time.Instant;
import java.util.List;

/**
 * Who provably signed: the registered card, the holder's name and the end of the certificate.
 *
 * @param revocation the answers by which nothing was known to be revoked; empty where a log-in lived on grace alone
 */
public record VerifiedSigner(
        RegisteredCard card, String holder, Instant validUntil, List<RevocationAnswer> revocation) {

    public VerifiedSigner {
        revocation = List.copyOf(revocation);
    }
}
