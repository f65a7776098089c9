package org.tripact.exchange.api;

/** Where connectors put what came from customs' side and is no receipt; administrators look through it. */
public interface StrayShelf {

    /** What became of it. */
    enum Placement {
        /** Kept now. */
        KEPT,
        /** The same bytes came by this connector before. */
        KNOWN,
        /** Not kept: the shelf holds as much of this connector as it may. Receipts are taken all the same. */
        FULL
    }

    /**
     * Keeps a stray once. Throws {@link org.tripact.kernel.StoreUnavailableException} where it could not: the bringer
     * must then not say that it was taken.
     */
    Placement put(Stray stray);
}
