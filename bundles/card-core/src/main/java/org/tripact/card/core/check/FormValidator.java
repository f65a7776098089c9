package org.tripact.card.core.check;

import org.tripact.card.api.CardReason;
import org.tripact.crypto.CertificateFault;
import org.tripact.crypto.EportCertificate;
import org.tripact.kernel.CardNumber;
import org.tripact.kernel.Outcome;

/** Bounds before parsing, one well-formed structure, SM2 with SM3 over a key of the SM2 curve. */
final class FormValidator {

    /** Far above the 64 bytes that are right: only to drop what nobody should even look at. */
    private static final int MAX_SIGNATURE_BYTES = 1024;

    Outcome<Presented, CardReason> check(byte[] text, byte[] certificate, byte[] signature, CardNumber expected) {
        if (signature == null || signature.length > MAX_SIGNATURE_BYTES) {
            return Outcome.refused(CardReason.SIGNATURE_INVALID);
        }
        return EportCertificate.parse(certificate)
                .map(parsed -> new Presented(text, parsed, signature, expected))
                .mapRefusal(FormValidator::reason);
    }

    private static CardReason reason(CertificateFault fault) {
        return switch (fault) {
            case ALGORITHM -> CardReason.CERTIFICATE_ALGORITHM;
            case EMPTY, TOO_LARGE, UNREADABLE -> CardReason.CERTIFICATE_UNTRUSTED;
        };
    }
}
