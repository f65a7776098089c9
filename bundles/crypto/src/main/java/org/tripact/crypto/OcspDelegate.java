package org.tripact.crypto;

import java.math.BigInteger;
import java.security.PublicKey;
import java.time.Instant;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.tripact.kernel.Outcome;

/** Somebody who claims to answer in an authority's place, by the certificate that lies in the answer. */
final class OcspDelegate {

    private final ParsedCertificate parsed;
    private final boolean meantForIt;

    private OcspDelegate(ParsedCertificate parsed) {
        this.parsed = parsed;
        this.meantForIt = parsed.isMeantFor(KeyPurposeId.id_kp_OCSPSigning)
                && (parsed.mayBeUsedFor(KeyUsage.digitalSignature) || parsed.mayBeUsedFor(KeyUsage.nonRepudiation));
    }

    static Outcome<OcspDelegate, CertificateFault> parse(byte[] der, CardAlgorithms allowed) {
        return ParsedCertificate.parse(der, allowed, OcspDelegate::new);
    }

    PublicKey publicKey() {
        return parsed.publicKey();
    }

    BigInteger serial() {
        return parsed.body().getSerialNumber().getValue();
    }

    /** Whether this issuer itself gave it the right to answer, valid at that time. */
    boolean mayAnswerFor(Authority issuer, Instant at) {
        return meantForIt
                && !at.isBefore(parsed.notBefore())
                && !at.isAfter(parsed.notAfter())
                && issuer.hasIssued(parsed.issuer(), parsed.signed());
    }
}
