package org.tripact.card.core.check;

import org.tripact.card.api.CardReason;
import org.tripact.kernel.Outcome;

/** Nothing is looked at that is missing or far too large. */
final class BoundsValidator {

    private static final int MAX_CERTIFICATE_BYTES = 16 * 1024;

    /** Far above what any card signs: only to drop what nobody should even look at. */
    private static final int MAX_SIGNATURE_BYTES = 1024;

    Outcome<Submission, CardReason> check(Submission submission) {
        if (!isWithin(submission.signature(), MAX_SIGNATURE_BYTES)) {
            return Outcome.refused(CardReason.SIGNATURE_INVALID);
        }
        return isWithin(submission.certificate(), MAX_CERTIFICATE_BYTES)
                ? Outcome.accepted(submission)
                : Outcome.refused(CardReason.CERTIFICATE_UNTRUSTED);
    }

    private static boolean isWithin(byte[] bytes, int limit) {
        return bytes != null && bytes.length > 0 && bytes.length <= limit;
    }
}
