package org.tripact.card.agent.reader;

import org.tripact.kernel.CardNumber;

/** A card came or went. */
public record CardEvent(Kind kind, CardNumber card) {

    /** Which of the two. */
    public enum Kind {
        INSERTED,
        REMOVED
    }
}
