package org.tripact.crypto;

/** Why a key store does not open. */
public enum Pkcs12Fault {
    /** The bytes are no PKCS#12 store, or one without what was looked for. */
    UNREADABLE,
    /** The store does not open with this password (or was altered: its check cannot tell the two apart). */
    WRONG_PASSWORD
}
