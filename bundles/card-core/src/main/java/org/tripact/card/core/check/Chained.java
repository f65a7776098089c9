package org.tripact.card.core.check;

import org.tripact.crypto.EportCertificate;

/** What came, with the chain from its certificate to a trusted root and the ground it was found on. */
record Chained(Submission submission, Chain chain, TrustSnapshot ground) {

    EportCertificate certificate() {
        return chain.certificate();
    }
}
