package org.tripact.crypto;

import java.io.IOException;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.tripact.kernel.Outcome;

/** What card certificates and authorities share: bounded, parsed, algorithm pinned to key, with the key object kept. */
record ParsedCertificate(SignedDer signed, TBSCertificate body, PublicKey publicKey) {

    private static final int MAX_BYTES = 16 * 1024;

    /** Parses and lets the view read all it wants at once: whatever it stumbles on makes the whole unreadable. */
    static <V> Outcome<V, CertificateFault> parse(
            byte[] der, CardAlgorithms allowed, Function<ParsedCertificate, V> view) {
        return SignedDer.read(der, MAX_BYTES, allowed)
                .flatMap(signed -> SignedDer.guarded(() -> of(signed, allowed).map(view)));
    }

    private static Outcome<ParsedCertificate, CertificateFault> of(SignedDer signed, CardAlgorithms allowed) {
        TBSCertificate body = TBSCertificate.getInstance(signed.body());
        if (!isWhole(signed, body)) {
            return Outcome.refused(CertificateFault.UNREADABLE);
        }
        return SubjectKey.of(body.getSubjectPublicKeyInfo(), signed.kind(), allowed)
                .map(key -> new ParsedCertificate(signed, body, key));
    }

    private static boolean isWhole(SignedDer signed, TBSCertificate body) {
        Extensions extensions = body.getExtensions();
        boolean nothingStrangeIsCritical = extensions == null
                || Arrays.stream(extensions.getCriticalExtensionOIDs()).allMatch(CertificateOids::isUnderstood);
        return nothingStrangeIsCritical && signed.algorithm().equals(body.getSignature());
    }

    byte[] issuer() {
        return der(body.getIssuer());
    }

    byte[] subject() {
        return der(body.getSubject());
    }

    Instant notBefore() {
        return instant(body.getStartDate());
    }

    Instant notAfter() {
        return instant(body.getEndDate());
    }

    static Instant instant(Time time) {
        return time.getDate().toInstant();
    }

    static byte[] der(X500Name name) {
        try {
            return name.getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new IllegalArgumentException("a name that cannot be encoded", e);
        }
    }

    /** A part of the subject's name, the first of its kind, or the empty text. */
    String subjectPart(ASN1ObjectIdentifier kind) {
        RDN[] found = body.getSubject().getRDNs(kind);
        return found.length == 0 ? "" : text(found[0].getFirst().getValue()).orElse("");
    }

    /** The text in an extension, or nothing where there is none or its value is no string. */
    Optional<String> text(ASN1ObjectIdentifier oid) {
        return value(oid)
                .filter(Der::isOneElement)
                .map(ParsedCertificate::primitive)
                .flatMap(ParsedCertificate::text);
    }

    boolean has(ASN1ObjectIdentifier oid) {
        return value(oid).isPresent();
    }

    /** Whether the key usage names the use; a certificate without the extension names none. */
    boolean mayBeUsedFor(int use) {
        return standard(Extension.keyUsage)
                .map(KeyUsage::getInstance)
                .filter(usage -> usage.hasUsages(use))
                .isPresent();
    }

    /** Whether the extended key usage names the purpose; "any" is not enough. */
    boolean isMeantFor(KeyPurposeId purpose) {
        return standard(Extension.extendedKeyUsage)
                .map(ExtendedKeyUsage::getInstance)
                .filter(usage -> usage.hasKeyPurposeId(purpose))
                .isPresent();
    }

    Optional<BasicConstraints> constraints() {
        return standard(Extension.basicConstraints).map(BasicConstraints::getInstance);
    }

    private Optional<ASN1Primitive> standard(ASN1ObjectIdentifier oid) {
        return value(oid).map(octets -> {
            if (!Der.isOneElement(octets)) {
                throw new IllegalArgumentException("an extension is not one element");
            }
            return primitive(octets);
        });
    }

    private Optional<byte[]> value(ASN1ObjectIdentifier oid) {
        return Optional.ofNullable(body.getExtensions())
                .map(extensions -> extensions.getExtension(oid))
                .map(extension -> extension.getExtnValue().getOctets());
    }

    private static Optional<String> text(ASN1Encodable value) {
        return value instanceof ASN1String string ? Optional.of(string.getString()) : Optional.empty();
    }

    private static ASN1Primitive primitive(byte[] der) {
        try {
            return ASN1Primitive.fromByteArray(der);
        } catch (IOException e) {
            throw new IllegalArgumentException("not ASN.1", e);
        }
    }
}
