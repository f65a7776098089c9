package org.tripact.card.agent.reader;

/** Why there is no card to work with. */
public enum ReaderFault {
    /** The folder of cards is not there (yet). */
    NO_READER,
    /** No card is inserted, or the one that was has gone from the folder. */
    NO_CARD,
    /** No card of that number lies in the folder. */
    UNKNOWN_CARD
}
