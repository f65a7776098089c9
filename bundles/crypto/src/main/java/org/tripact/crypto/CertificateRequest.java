package org.tripact.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.KeyPair;
import java.security.PublicKey;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.pkcs.CertificationRequestInfo;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.pkcs.PKCS10CertificationRequestBuilder;
import org.tripact.kernel.Outcome;

/** A request for a certificate (PKCS#10): who asks, for which key, and the proof of having that key. */
public final class CertificateRequest {

    private static final int MAX_BYTES = 16 * 1024;

    private final SignedDer signed;
    private final String subject;
    private final PublicKey publicKey;

    private CertificateRequest(SignedDer signed, CertificationRequestInfo body, PublicKey publicKey) {
        this.signed = signed;
        this.subject = body.getSubject().toString();
        this.publicKey = publicKey;
    }

    /** A new request of this pair, as DER, with the subject C=CN, O, CN. */
    public static byte[] create(KeyPair pair, String commonName, String organisation) {
        X500Name subject = CertificateShapes.name(BCStyle.O, organisation, commonName);
        SubjectPublicKeyInfo key =
                SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded());
        try {
            return new PKCS10CertificationRequestBuilder(subject, key)
                    .build(new AuthoritySigner(pair.getPrivate()))
                    .getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The request in the DER bytes that somebody sent: at most 16 KiB, SM2 with SM3 over an SM2 key. */
    public static Outcome<CertificateRequest, CertificateFault> parse(byte[] der) {
        return SignedDer.read(der, MAX_BYTES, CardAlgorithms.SM2_ONLY)
                .flatMap(signed -> SignedDer.guarded(() -> of(signed)));
    }

    /** The names that the request claims. */
    public String subject() {
        return subject;
    }

    /** The key that is to be certified. */
    public PublicKey publicKey() {
        return publicKey;
    }

    /** Whether who asks has the private key. Look at this before issuing anything. */
    public boolean isSignedByItsKey() {
        return signed.isSignedBy(publicKey);
    }

    private static Outcome<CertificateRequest, CertificateFault> of(SignedDer signed) {
        CertificationRequestInfo body = CertificationRequestInfo.getInstance(ASN1Sequence.getInstance(signed.body()));
        return Curve.publicKey(body.getSubjectPublicKeyInfo()).map(key -> new CertificateRequest(signed, body, key));
    }
}
