package org.tripact.reader.api;

import org.tripact.kernel.CardNumber;

/** A card came or went. */
public record CardEvent(Kind kind, CardNumber card) {

    /** Which of the two. */
    public enum Kind {
        INSERTED,
        REMOVED
    }
}
