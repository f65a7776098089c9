package org.tripact.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;

/** Puts a certificate together, extension by extension. */
final class CertificateBuilder {

    private final X509v3CertificateBuilder builder;

    CertificateBuilder(X500Name issuer, X500Name subject, PublicKey key, Instant notBefore, Instant notAfter) {
        SubjectPublicKeyInfo info = SubjectPublicKeyInfo.getInstance(key.getEncoded());
        builder = new X509v3CertificateBuilder(
                issuer, newSerial(), Date.from(notBefore), Date.from(notAfter), subject, info);
        with(Extension.subjectKeyIdentifier, false, new SubjectKeyIdentifier(keyId(key)));
    }

    CertificateBuilder issuedBy(PublicKey issuerKey) {
        return with(Extension.authorityKeyIdentifier, false, new AuthorityKeyIdentifier(keyId(issuerKey)));
    }

    CertificateBuilder with(ASN1ObjectIdentifier oid, String text) {
        return with(oid, false, new DERUTF8String(text));
    }

    CertificateBuilder withCrlAddress(URI address) {
        GeneralName name = new GeneralName(GeneralName.uniformResourceIdentifier, address.toString());
        DistributionPointName where = new DistributionPointName(new GeneralNames(name));
        DistributionPoint[] points = {new DistributionPoint(where, null, null)};
        return with(Extension.cRLDistributionPoints, false, new CRLDistPoint(points));
    }

    CertificateBuilder with(ASN1ObjectIdentifier oid, boolean critical, ASN1Encodable value) {
        try {
            builder.addExtension(oid, critical, value);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] sign(PrivateKey issuerKey) {
        try {
            return builder.build(new AuthoritySigner(issuerKey)).getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first 20 bytes of SM3 over the point: the method is the issuer's own choice (RFC 5280, 4.2.1.2). */
    static byte[] keyId(PublicKey key) {
        byte[] point = SubjectPublicKeyInfo.getInstance(key.getEncoded())
                .getPublicKeyData()
                .getOctets();
        return Arrays.copyOf(Sm3.hash(point), 20);
    }

    /** Eight bytes exactly, as E-Port's: 62 random bits below a set one. */
    private static BigInteger newSerial() {
        return new BigInteger(62, Curve.RANDOM).setBit(62);
    }
}
