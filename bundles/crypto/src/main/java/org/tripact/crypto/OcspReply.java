package org.tripact.crypto;

import java.time.Instant;
import java.util.Optional;

/**
 * What a responder is to answer, also what nobody should accept, so that refusing it can be tried: an answer about
 * another certificate is {@code of(requestAboutThatOne, …).withNonceOf(theRequestMade)}.
 *
 * @param about the certificate that is answered about
 * @param nonceOf the request whose nonce is repeated, none where it has none
 * @param thisUpdate when this was known to be so, when it was signed, and since when a revoked one is revoked
 */
public record OcspReply(
        OcspRequest about,
        OcspRequest nonceOf,
        OcspStatus.State state,
        Instant thisUpdate,
        Optional<Instant> nextUpdate) {

    /** An honest answer to the request. */
    public static OcspReply of(OcspRequest request, OcspStatus.State state, Instant thisUpdate, Instant nextUpdate) {
        return new OcspReply(request, request, state, thisUpdate, Optional.of(nextUpdate));
    }

    /** The same with the nonce of another request, or with none where that one has none. */
    public OcspReply withNonceOf(OcspRequest other) {
        return new OcspReply(about, other, state, thisUpdate, nextUpdate);
    }

    /** The same that does not say when something newer is due. */
    public OcspReply withoutNextUpdate() {
        return new OcspReply(about, nonceOf, state, thisUpdate, Optional.empty());
    }
}
