package org.tripact.exchange.api;

/** What a receipt says. */
public enum ReceiptKind {
    /** In customs' books. */
    STORED,
    /** Could not be put into the books. */
    STORE_FAILED,
    /** Approved. */
    APPROVED,
    /** Returned. */
    REJECTED
}
