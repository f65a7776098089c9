package org.tripact.card.core.check;

import org.tripact.card.api.CardReason;
import org.tripact.kernel.Outcome;

/** The certificate is of the very card that was expected. */
final class CardNumberValidator {

    Outcome<Chained, CardReason> check(Chained chained) {
        return chained.certificate()
                        .cardNumber()
                        .filter(chained.presented().expected()::equals)
                        .isPresent()
                ? Outcome.accepted(chained)
                : Outcome.refused(CardReason.OTHER_CARD);
    }
}
