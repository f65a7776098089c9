package org.tripact.exchange.api;

/** The door for customs' statements: authentic ones only, by channel and seal. */
public interface StatementSink {

    /** What became of a sheet. */
    enum Acceptance {
        /** Stored now; once all sheets are there, the books are compared. */
        KEPT,
        /** Stored before. */
        KNOWN,
        /** We have not asked for it, not in this round, or other sheets contradict it: not stored, a person should look. */
        UNASKED
    }

    /**
     * Stores a sheet. Throws {@link org.tripact.kernel.StoreUnavailableException} where it could not: the bringer must
     * then not say that it was taken.
     */
    Acceptance accept(HeldStatement sheet);
}
