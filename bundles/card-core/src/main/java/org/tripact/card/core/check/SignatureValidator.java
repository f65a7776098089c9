package org.tripact.card.core.check;

import org.tripact.card.api.CardReason;
import org.tripact.crypto.Sm2;
import org.tripact.kernel.Outcome;

/** The certificate's key signed exactly this text, raw r‖s: what has another form is no signature of a card. */
final class SignatureValidator {

    Outcome<Registered, CardReason> check(Registered registered) {
        Submission submission = registered.submission();
        return Sm2.verify(registered.certificate().publicKey(), submission.text(), submission.signature())
                ? Outcome.accepted(registered)
                : Outcome.refused(CardReason.SIGNATURE_INVALID);
    }
}
