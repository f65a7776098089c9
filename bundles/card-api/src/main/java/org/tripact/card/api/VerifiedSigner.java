package org.tripact.card.api;

import java.time.Instant;

/** Who provably signed: the registered card, the holder's name and the end of the certificate. */
public record VerifiedSigner(RegisteredCard card, String holder, Instant validUntil) {}
