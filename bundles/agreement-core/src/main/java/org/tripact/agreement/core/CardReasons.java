package org.tripact.agreement.core;

import org.tripact.agreement.api.AgreementReason;
import org.tripact.agreement.api.AgreementRefusal;
import org.tripact.card.api.CardReason;

/** The card's refusals in the words of the agreement. */
final class CardReasons {

    private CardReasons() {}

    /** Throws where the reason belongs to log-in and sessions, which no signature check gives. */
    static AgreementRefusal refusal(CardReason reason) {
        return AgreementRefusal.of(AgreementReason.valueOf(reason.name()));
    }
}
