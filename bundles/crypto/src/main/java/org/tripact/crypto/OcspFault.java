package org.tripact.crypto;

/** Why bytes are not taken for an answer (or a request) of OCSP, or for the one that was asked for. */
public enum OcspFault {
    /** There is nothing. */
    EMPTY,
    /** More bytes than are looked at. */
    TOO_LARGE,
    /** Not one well-formed structure, nested too deep, trailing bytes, or a critical part that we do not know. */
    UNREADABLE,
    /** Signed by another algorithm than asked for. */
    ALGORITHM,
    /** The responder says, unsigned, that it has no answer: it is busy, broken, or the request was not to its liking. */
    NO_ANSWER,
    /** Signed neither by the issuer nor by somebody whom the issuer lets answer at that time; or altered. */
    FOREIGN_SIGNER,
    /** About another certificate than the one asked about. */
    OTHER_CERTIFICATE,
    /** Made for another request than ours. */
    OTHER_NONCE;

    static OcspFault of(CertificateFault fault) {
        return switch (fault) {
            case EMPTY -> EMPTY;
            case TOO_LARGE -> TOO_LARGE;
            case UNREADABLE -> UNREADABLE;
            case ALGORITHM -> ALGORITHM;
        };
    }
}
