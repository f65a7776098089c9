package org.tripact.agreement.api;

import java.time.Instant;
import org.tripact.kernel.AgreementNumber;

/**
 * What customs' side said to a message of ours, stripped of every format.
 *
 * @param subject what our message was
 * @param meaning what was said
 * @param at when customs says it happened
 * @param reference names this answer for good: connector and receipt id, but of {@link Meaning#DELIVERED} the message's
 *     own id. The same reference again changes nothing
 * @param reason customs' words for a failure or rejection, else empty
 */
public record CustomsAnswer(
        AgreementNumber number, NoticeKind subject, Meaning meaning, Instant at, String reference, String reason) {

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
