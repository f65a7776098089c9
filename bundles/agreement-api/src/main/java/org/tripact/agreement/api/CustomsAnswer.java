package org.tripact.agreement.api;

import java.time.Instant;
import org.tripact.kernel.AgreementNumber;
import org.tripact.kernel.MessageId;

/**
 * What customs' side said to a message of ours, stripped of every format.
 *
 * @param notice our message, which customs' side has: else it had not answered it
 * @param subject what our message was
 * @param meaning what was said
 * @param at when customs says it happened
 * @param reference names this answer for good (connector and receipt id, or message id for a delivery): the same
 *     reference again changes nothing
 * @param reason customs' words for a failure or rejection, else empty
 */
public record CustomsAnswer(
        AgreementNumber number,
        MessageId notice,
        NoticeKind subject,
        Meaning meaning,
        Instant at,
        String reference,
        String reason) {

    /** The closed list of what customs' side can say. */
    public enum Meaning {
        /** The message was taken. */
        DELIVERED,
        /** It is in customs' books. */
        STORED,
        /** It could not be put into the books. */
        STORE_FAILED,
        /** Approved (for a termination: noted). */
        APPROVED,
        /** Returned. */
        REJECTED
    }
}
