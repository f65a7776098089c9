package org.tripact.card.api;

import org.tripact.kernel.Digest;

/**
 * What an authority said about revocation, as it was used in a check: evidence to keep beside the signature. It holds no
 * personal data.
 *
 * @param source by which way it was said
 * @param digest SM3 of the bytes; answers of the same digest are the same
 * @param encoded the very bytes, DER; a list may have 32 MiB and serves many checks, so they are not copied: do not
 *     change them
 */
public record RevocationAnswer(Source source, Digest digest, byte[] encoded) {

    /** The ways to ask an authority. */
    public enum Source {
        /** An answer about one certificate (RFC 6960). */
        OCSP,
        /** A list of all that is revoked (RFC 5280). */
        LIST
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RevocationAnswer that && source == that.source && digest.equals(that.digest);
    }

    @Override
    public int hashCode() {
        return digest.hashCode();
    }
}
