package org.tripact.card.api.port;

import java.util.List;

/**
 * Whence trust comes: the anchors, subordinate authorities and revocation lists that an administrator put there. Each
 * item is DER or PEM as it lies there, unverified.
 *
 * @param version changes whenever the content does, so that what was derived can be kept
 */
public record TrustMaterial(String version, List<byte[]> authorities, List<byte[]> revocationLists) {

    public TrustMaterial {
        authorities = List.copyOf(authorities);
        revocationLists = List.copyOf(revocationLists);
    }
}
