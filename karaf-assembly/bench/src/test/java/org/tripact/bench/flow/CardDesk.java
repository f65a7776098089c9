package org.tripact.bench.flow;

import org.tripact.card.api.Purpose;
import org.tripact.card.api.SignatureCheck;
import org.tripact.testkit.cards.TestCard;

/** Has cards checked as at their log-in; a good card that is refused is a fault. */
public record CardDesk(SignatureCheck check) {

    public void admit(TestCard card, byte[] text, byte[] signature) {
        check.check(text, card.certificate(), signature, card.number(), Purpose.LOG_IN)
                .onRefused(reason -> {
                    throw new IllegalStateException("a good card was refused: " + reason);
                });
    }
}
