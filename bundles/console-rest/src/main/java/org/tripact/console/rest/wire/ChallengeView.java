package org.tripact.console.rest.wire;

import java.time.Instant;
import org.tripact.card.api.Challenge;

/** A challenge to sign. */
public record ChallengeView(String id, String text, Instant expiresAt) {

    /** The view of a challenge. */
    public static ChallengeView of(Challenge challenge) {
        return new ChallengeView(challenge.id(), challenge.text(), challenge.expiresAt());
    }
}
