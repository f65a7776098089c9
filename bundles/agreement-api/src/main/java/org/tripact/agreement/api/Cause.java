package org.tripact.agreement.api;

/** Why a line stands in the timeline. */
public enum Cause {
    /** The enterprise's card signed. */
    ENTERPRISE_SIGNED,
    /** Customs' side took the message; the reference is the message id. */
    MESSAGE_DELIVERED,
    /** A receipt of customs moved the stage; the reference is the receipt. */
    CUSTOMS_RECEIPT,
    /** A later receipt implies this stage, which customs never told by itself. */
    IMPLIED_BY_RECEIPT,
    /** A receipt that changed nothing, because a later stage was known already. */
    RECEIPT_TOO_LATE,
    /** A receipt that contradicts what is known; an administrator decides. */
    RECEIPT_TO_DECIDE,
    /** An administrator accepted a receipt that contradicted what was known. */
    RECEIPT_ACCEPTED,
    /** An administrator gave up an application that provably never left. */
    GIVEN_UP,
    /** The enterprise's card terminated. */
    ENTERPRISE_TERMINATED,
    /** An administrator gave up the notice of a termination, which customs provably does not have. */
    TERMINATION_GIVEN_UP,
    /** Customs' side took the notice of the termination. */
    TERMINATION_DELIVERED,
    /** Customs answered the notice of the termination. */
    TERMINATION_ANSWERED
}
