package org.tripact.crypto;

import java.math.BigInteger;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.CertID;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SM3Digest;

/** How OCSP names a certificate: its serial number with hashes of its issuer's name and key. */
final class OcspCertificateId {

    private OcspCertificateId() {}

    /** The name by SHA-1, which every responder knows. It protects nothing: the answer's signature does. */
    static CertID of(BigInteger serial, Authority issuer) {
        return of(OIWObjectIdentifiers.idSHA1, serial, issuer);
    }

    /** Whether it names a certificate of this issuer, by whichever of the three hashes. */
    static boolean isOf(CertID id, Authority issuer) {
        ASN1ObjectIdentifier algorithm = id.getHashAlgorithm().getAlgorithm();
        if (digest(algorithm) == null) {
            return false;
        }
        CertID expected = of(algorithm, id.getSerialNumber().getValue(), issuer);
        return expected.getIssuerNameHash().equals(id.getIssuerNameHash())
                && expected.getIssuerKeyHash().equals(id.getIssuerKeyHash());
    }

    /** Whether it names the certificate of this issuer and serial number. */
    static boolean isOf(CertID id, BigInteger serial, Authority issuer) {
        return id.getSerialNumber().hasValue(serial) && isOf(id, issuer);
    }

    private static CertID of(ASN1ObjectIdentifier algorithm, BigInteger serial, Authority issuer) {
        byte[] key = SubjectPublicKeyInfo.getInstance(issuer.publicKey().getEncoded())
                .getPublicKeyData()
                .getOctets();
        return new CertID(
                new AlgorithmIdentifier(algorithm, DERNull.INSTANCE),
                hash(algorithm, issuer.subject()),
                hash(algorithm, key),
                new ASN1Integer(serial));
    }

    private static DEROctetString hash(ASN1ObjectIdentifier algorithm, byte[] data) {
        Digest digest = digest(algorithm);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.update(data, 0, data.length);
        digest.doFinal(hash, 0);
        return new DEROctetString(hash);
    }

    private static Digest digest(ASN1ObjectIdentifier algorithm) {
        if (OIWObjectIdentifiers.idSHA1.equals(algorithm)) {
            return new SHA1Digest();
        }
        if (NISTObjectIdentifiers.id_sha256.equals(algorithm)) {
            return new SHA256Digest();
        }
        return GMObjectIdentifiers.sm3.equals(algorithm) ? new SM3Digest() : null;
    }
}
