package org.tripact.card.core.check;

import org.tripact.card.api.RegisteredCard;
import org.tripact.card.api.VerifiedSigner;
import org.tripact.crypto.EportCertificate;

/** What was presented by a card that the register accepts; only the signature is left to check. */
record Registered(Presented presented, EportCertificate certificate, RegisteredCard card) {

    VerifiedSigner signer() {
        return new VerifiedSigner(card, certificate.holder(), certificate.notAfter());
    }
}
