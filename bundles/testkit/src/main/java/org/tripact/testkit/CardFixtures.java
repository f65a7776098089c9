package org.tripact.testkit;

import java.time.Duration;
import java.time.Instant;
import org.tripact.card.api.port.KeptChallenge;
import org.tripact.card.api.port.KeptSession;
import org.tripact.testkit.cards.RegisteredCards;

/** Kept challenges, and kept sessions of the cards in {@link RegisteredCards}. */
public final class CardFixtures {

    /** The holder's name in a certificate. */
    public static final String HOLDER = "王示例";

    private CardFixtures() {}

    /** A challenge that lives five minutes. */
    public static KeptChallenge aChallenge(String id, Instant issuedAt) {
        Instant end = issuedAt.plus(Duration.ofMinutes(5));
        return new KeptChallenge(id, "cd".repeat(32), AgreementFixtures.ORIGIN, "挑战 challenge: " + id, end);
    }

    /** A session of {@link RegisteredCards#aLegalPerson}, opened and last used then. */
    public static KeptSession aSession(String tokenHash, Instant openedAt) {
        return new KeptSession(
                tokenHash,
                handleOf(tokenHash),
                RegisteredCards.aLegalPerson().number(),
                HOLDER,
                Instant.parse("2036-11-22T09:00:00Z"),
                AgreementFixtures.ORIGIN,
                openedAt,
                openedAt,
                false);
    }

    /** The handle of {@link #aSession}. */
    public static String handleOf(String tokenHash) {
        return new StringBuilder(tokenHash.substring(0, 16)).reverse().toString();
    }
}
