package org.tripact.exchange.api;

/** The one door for customs' receipts, whatever brings them. */
public interface ReceiptSink {

    /** What the bringer may answer customs. */
    enum Acceptance {
        /** Stored now; it will be applied. */
        KEPT,
        /** Stored before: answer the same as the first time. */
        KNOWN
    }

    /**
     * Stores a receipt, then sees to it that it is applied, after a crash too. Throws {@link
     * org.tripact.kernel.StoreUnavailableException} where it was not stored: the bringer must then answer negative or
     * not at all.
     */
    Acceptance accept(Receipt receipt);
}
