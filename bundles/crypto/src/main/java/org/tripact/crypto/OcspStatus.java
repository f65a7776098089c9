package org.tripact.crypto;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;

/**
 * What a responder says of one certificate. Whether that is fresh enough is for the caller to judge.
 *
 * @param state good says no more than "not revoked": the responder need not know the certificate
 * @param thisUpdate when this was known to be so
 * @param nextUpdate when something newer is due; without it newer information is to be had at any time
 * @param producedAt when the answer was signed
 * @param revokedAt since when it is revoked
 * @param nonceEchoed whether the answer was made for this very request; false where a nonce is missing on either side
 * @param delegate serial number of the certificate by which somebody other than the issuer signed the answer; the issuer
 *     may have revoked that one in turn
 */
public record OcspStatus(
        State state,
        Instant thisUpdate,
        Optional<Instant> nextUpdate,
        Instant producedAt,
        Optional<Instant> revokedAt,
        boolean nonceEchoed,
        Optional<BigInteger> delegate) {

    /** The state of a certificate, the worst first. */
    public enum State {
        /** Revoked, or put on hold. */
        REVOKED,
        /** The responder does not know the certificate. */
        UNKNOWN,
        /** Not revoked. */
        GOOD
    }
}
