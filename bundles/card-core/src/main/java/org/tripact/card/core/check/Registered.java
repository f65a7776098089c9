package org.tripact.card.core.check;

import org.tripact.card.api.RegisteredCard;
import org.tripact.card.api.VerifiedSigner;
import org.tripact.crypto.EportCertificate;

/** What came from a card that the register accepts. */
record Registered(Cleared cleared, RegisteredCard card) {

    Submission submission() {
        return cleared.chained().submission();
    }

    EportCertificate certificate() {
        return cleared.chained().certificate();
    }

    VerifiedSigner signer() {
        return new VerifiedSigner(card, certificate().holder(), certificate().notAfter(), cleared.answers());
    }
}
