package org.tripact.customs.message;

/** Why a message is not taken as what it says it is. The list is closed; the README says when each is given. */
public enum Refusal {
    EMPTY,
    TOO_LARGE,
    ENCODING,
    MALFORMED,
    DTD,
    MARKUP,
    DEPTH,
    ATTRIBUTE,
    ELEMENTS,
    UNKNOWN_KIND,
    SCHEMA,
    ADDRESS,
    CONTRADICTORY,
    ENVELOPE,
    SEAL_MISSING,
    SEAL_SEVERAL,
    SEAL_MISPLACED,
    SEAL_SHAPE,
    SEAL_ALGORITHM,
    SEAL_FORGED,
    SIGNER_FOREIGN,
    SIGNER_NOT_VALID;

    /** Whether what was sent could be read, and proves nothing. */
    public boolean isDoubt() {
        return this == CONTRADICTORY || compareTo(SEAL_MISSING) >= 0;
    }
}
