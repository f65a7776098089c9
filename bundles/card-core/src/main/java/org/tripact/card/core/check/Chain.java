package org.tripact.card.core.check;

import java.time.Instant;
import java.util.List;
import org.tripact.crypto.Authority;
import org.tripact.crypto.EportCertificate;

/**
 * A certificate and the authorities above it, its issuer first, a trusted root last; every signature was verified.
 *
 * @param certificate the first object it was parsed into: a key that is kept verifies faster
 */
record Chain(EportCertificate certificate, List<Authority> authorities) {

    Chain {
        authorities = List.copyOf(authorities);
    }

    Authority issuer() {
        return authorities.get(0);
    }

    boolean holdsAt(Instant now, ClockSkew skew) {
        return authorities.stream()
                .allMatch(authority -> skew.covers(authority.notBefore(), authority.notAfter(), now));
    }
}
