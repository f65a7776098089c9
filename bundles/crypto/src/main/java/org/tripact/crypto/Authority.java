package org.tripact.crypto;

import java.math.BigInteger;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.tripact.kernel.Outcome;

/** The certificate of an authority that is trusted, or that one such vouches for. Immutable; keep it. */
public final class Authority {

    private static final int NO_LIMIT = Integer.MAX_VALUE;

    private final SignedDer signed;
    private final byte[] issuer;
    private final byte[] subject;
    private final BigInteger serial;
    private final String name;
    private final PublicKey publicKey;
    private final Instant notBefore;
    private final Instant notAfter;
    private final boolean ca;
    private final boolean maySignLists;
    private final int authoritiesBelow;
    private final boolean demoMarker;

    private Authority(ParsedCertificate parsed) {
        signed = parsed.signed();
        issuer = parsed.issuer();
        subject = parsed.subject();
        serial = parsed.body().getSerialNumber().getValue();
        name = parsed.subjectPart(BCStyle.CN);
        publicKey = parsed.publicKey();
        notBefore = parsed.notBefore();
        notAfter = parsed.notAfter();
        ca = parsed.constraints().filter(BasicConstraints::isCA).isPresent()
                && parsed.mayBeUsedFor(KeyUsage.keyCertSign);
        maySignLists = parsed.mayBeUsedFor(KeyUsage.cRLSign);
        authoritiesBelow = parsed.constraints()
                .map(BasicConstraints::getPathLenConstraintInteger)
                .map(ASN1Integer::intValueExact)
                .orElse(NO_LIMIT);
        demoMarker = parsed.has(CertificateOids.DEMO_MARKER);
    }

    /** The authority in a DER certificate, or in a PEM text with exactly one. */
    public static Outcome<Authority, CertificateFault> parse(byte[] derOrPem) {
        return parse(derOrPem, CardAlgorithms.SM2_ONLY);
    }

    /** The same with the algorithms told. */
    public static Outcome<Authority, CertificateFault> parse(byte[] derOrPem, CardAlgorithms allowed) {
        return Pem.isPem(derOrPem)
                ? Pem.CERTIFICATE
                        .opened(derOrPem)
                        .map(der -> ParsedCertificate.parse(der, allowed, Authority::new))
                        .orElseGet(() -> Outcome.refused(CertificateFault.UNREADABLE))
                : ParsedCertificate.parse(derOrPem, allowed, Authority::new);
    }

    /** Its name in DER, equal to {@link EportCertificate#issuer()} of what it issued. */
    public byte[] subject() {
        return subject.clone();
    }

    /** The serial number of its certificate, unique with its issuer. */
    public BigInteger serial() {
        return serial;
    }

    /** Its name for people (CN), empty where it has none. */
    public String name() {
        return name;
    }

    /** Whether it may issue certificates at all (basic constraints and key usage). */
    public boolean isCa() {
        return ca;
    }

    /** From when it is valid, inclusive. */
    public Instant notBefore() {
        return notBefore;
    }

    /** Until when it is valid, inclusive. */
    public Instant notAfter() {
        return notAfter;
    }

    /** The very bytes of its certificate. */
    public byte[] encoded() {
        return signed.encoded().clone();
    }

    /** Whether it vouches for itself only: a root. */
    public boolean isSelfSigned() {
        return Arrays.equals(issuer, subject) && signed.isSignedBy(publicKey);
    }

    /** Whether it was made for a demonstration; a production start refuses it. */
    public boolean carriesDemoMarker() {
        return demoMarker;
    }

    /** Whether this authority issued the certificate: right, name, signature. Says nothing of times. */
    public boolean verifies(EportCertificate certificate) {
        return certificate.isSignedBy(this);
    }

    /** Whether this authority issued the other authority's certificate and may have authorities below. */
    public boolean verifies(Authority child) {
        return authoritiesBelow > 0 && hasIssued(child.issuer, child.signed);
    }

    /** Whether this authority issued the list: right, name, signature. Says nothing of times. */
    public boolean verifies(RevocationList list) {
        return maySignLists && list.isSignedBy(subject, publicKey);
    }

    PublicKey publicKey() {
        return publicKey;
    }

    boolean hasIssued(byte[] namedIssuer, SignedDer certificate) {
        return ca && Arrays.equals(subject, namedIssuer) && certificate.isSignedBy(publicKey);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Authority that && Arrays.equals(signed.encoded(), that.signed.encoded());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(signed.encoded());
    }

    @Override
    public String toString() {
        return "authority " + name;
    }
}
