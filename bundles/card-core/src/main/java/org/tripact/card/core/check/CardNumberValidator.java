package org.tripact.card.core.check;

import org.tripact.card.api.CardReason;
import org.tripact.kernel.Outcome;

/** The certificate is of the very card that was expected. */
final class CardNumberValidator {

    Outcome<Cleared, CardReason> check(Cleared cleared) {
        return cleared.chained()
                        .certificate()
                        .cardNumber()
                        .filter(cleared.chained().submission().expected()::equals)
                        .isPresent()
                ? Outcome.accepted(cleared)
                : Outcome.refused(CardReason.OTHER_CARD);
    }
}
