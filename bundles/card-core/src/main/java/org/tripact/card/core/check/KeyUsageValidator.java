package org.tripact.card.core.check;

import org.tripact.card.api.CardReason;
import org.tripact.kernel.Outcome;

/** The key is for signing: a card has a second one, for envelopes, that anybody may make it use. */
final class KeyUsageValidator {

    Outcome<Chained, CardReason> check(Chained chained) {
        return chained.certificate().mayDigitallySign()
                ? Outcome.accepted(chained)
                : Outcome.refused(CardReason.CERTIFICATE_UNTRUSTED);
    }
}
