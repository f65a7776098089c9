package org.tripact.reader.api;

/** Why a card does not do what it was asked for. */
public enum CardRefusal {
    /** There is no reader, or its library has none connected. */
    READER_MISSING,
    /** No card is in the reader, or the one that was meant has left it. */
    CARD_MISSING,
    /** The PIN is wrong, and a try is gone. */
    PIN_WRONG,
    /** No try is left; the issuer of the card can help. */
    PIN_LOCKED,
    /** The new PIN is shorter or longer than the card takes; the old one holds. */
    PIN_LENGTH,
    /** The PIN that was verified before does not hold any more. */
    PIN_NEEDED,
    /** The digest has not the length that the card signs. */
    DIGEST_LENGTH,
    /** The ciphertext is malformed, altered or meant for another key. */
    CIPHER_UNREADABLE,
    /** The card or its driver cannot do that. */
    NOT_SUPPORTED
}
