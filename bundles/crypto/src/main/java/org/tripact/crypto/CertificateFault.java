package org.tripact.crypto;

/** Why bytes are not taken for a certificate, a revocation list or a request. */
public enum CertificateFault {
    /** There is nothing. */
    EMPTY,
    /** More bytes than are looked at. */
    TOO_LARGE,
    /** Not one well-formed structure, nested too deep, trailing bytes, or a critical part that we do not know. */
    UNREADABLE,
    /** Not SM2 with SM3 as signature over a key of the SM2 curve. */
    ALGORITHM
}
