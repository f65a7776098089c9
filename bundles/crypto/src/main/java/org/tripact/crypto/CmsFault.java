package org.tripact.crypto;

/** Why an envelope does not open. */
public enum CmsFault {
    /** More bytes than are looked at. */
    TOO_LARGE,
    /** No envelope with its content in it, or one that is malformed or nested too deep. */
    UNREADABLE,
    /** Key or content are enciphered by something else than SM2 and SM4-CBC. */
    ALGORITHM,
    /** It names our certificate not exactly once. */
    NOT_FOR_US,
    /** It names us and does not open: altered, or made for another key. Which of the two is told to nobody. */
    DAMAGED
}
