package org.tripact.card.core.check;

import org.tripact.card.api.CardReason;
import org.tripact.kernel.Outcome;

/** The certificate's key signed exactly this text, in the form of its generation: raw r‖s, or as long as the RSA key. */
final class SignatureValidator {

    Outcome<Registered, CardReason> check(Registered registered) {
        Submission submission = registered.submission();
        return registered.certificate().hasSigned(submission.text(), submission.signature())
                ? Outcome.accepted(registered)
                : Outcome.refused(CardReason.SIGNATURE_INVALID);
    }
}
