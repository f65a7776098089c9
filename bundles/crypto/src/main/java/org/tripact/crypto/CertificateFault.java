package org.tripact.crypto;

/** Why bytes are not taken for a certificate, a revocation list or a request. */
public enum CertificateFault {
    /** There is nothing. */
    EMPTY,
    /** More bytes than are looked at. */
    TOO_LARGE,
    /** Not one well-formed structure, nested too deep, trailing bytes, or a critical part that we do not know. */
    UNREADABLE,
    /** Another algorithm of the signature or another kind of key than asked for, or the two do not go together. */
    ALGORITHM
}
