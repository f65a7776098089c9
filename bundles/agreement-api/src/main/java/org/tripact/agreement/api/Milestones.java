package org.tripact.agreement.api;

import java.time.Instant;

/**
 * When an agreement reached each stage; {@code null} where it did not (yet).
 *
 * @param signedAt the card signed
 * @param sentAt customs' side took the message
 * @param storedAt customs stored it
 * @param decidedAt customs approved, rejected or failed to store it
 * @param terminatedAt the card terminated it
 */
public record Milestones(Instant signedAt, Instant sentAt, Instant storedAt, Instant decidedAt, Instant terminatedAt) {

    static Milestones signed(Instant at) {
        return new Milestones(at, null, null, null, null);
    }

    Milestones sent(Instant at) {
        return new Milestones(signedAt, at, storedAt, decidedAt, terminatedAt);
    }

    Milestones stored(Instant at) {
        return new Milestones(signedAt, sentAt, at, decidedAt, terminatedAt);
    }

    Milestones decided(Instant at) {
        return new Milestones(signedAt, sentAt, storedAt, at, terminatedAt);
    }

    Milestones terminated(Instant at) {
        return new Milestones(signedAt, sentAt, storedAt, decidedAt, at);
    }
}
