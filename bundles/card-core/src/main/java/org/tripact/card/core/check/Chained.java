package org.tripact.card.core.check;

import org.tripact.crypto.EportCertificate;

/** What was presented, with the chain from its certificate to a trusted root and the ground it was found on. */
record Chained(Presented presented, Chain chain, TrustSnapshot trust) {

    EportCertificate certificate() {
        return chain.certificate();
    }
}
