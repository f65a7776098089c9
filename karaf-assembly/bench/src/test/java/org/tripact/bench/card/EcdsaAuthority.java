package org.tripact.bench.card;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** The peer's world, of the same shape as ours: a root, an authority below it, cards and a list from each. */
final class EcdsaAuthority {

    private static final X500Principal ROOT = new X500Principal("CN=Root");
    private static final X500Principal ISSUER = new X500Principal("CN=Issuer");

    private final Instant now;
    private final KeyPair rootKeys = newKeys();
    private final KeyPair issuerKeys = newKeys();
    private final X509Certificate root;
    private final X509Certificate issuer;
    private final List<BigInteger> revoked = new ArrayList<>();

    EcdsaAuthority(Instant now) throws Exception {
        this.now = now;
        root = certificate(ROOT, rootKeys.getPrivate(), ROOT, rootKeys, 1, true);
        issuer = certificate(ROOT, rootKeys.getPrivate(), ISSUER, issuerKeys, 2, true);
    }

    /** A card: its certificate as it comes over the wire, and its key. */
    record Card(byte[] certificate, BigInteger serial, PrivateKey key) {

        byte[] sign(byte[] text) throws GeneralSecurityException {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key);
            signature.update(text);
            return signature.sign();
        }
    }

    Card issue(int number) throws Exception {
        KeyPair keys = newKeys();
        X509Certificate certificate = certificate(
                ISSUER, issuerKeys.getPrivate(), new X500Principal("CN=Card " + number), keys, 1000 + number, false);
        return new Card(certificate.getEncoded(), certificate.getSerialNumber(), keys.getPrivate());
    }

    void revoke(Card card) {
        revoked.add(card.serial());
    }

    /** The check that trusts the root, with both lists as they are now. */
    PkixCheck check() throws Exception {
        return new PkixCheck(
                root,
                issuer,
                List.of(list(ROOT, rootKeys.getPrivate(), List.of()), list(ISSUER, issuerKeys.getPrivate(), revoked)));
    }

    private X509CRL list(X500Principal by, PrivateKey key, List<BigInteger> serials) throws Exception {
        JcaX509v2CRLBuilder builder = new JcaX509v2CRLBuilder(by, date(Duration.ofHours(-1)));
        builder.setNextUpdate(date(Duration.ofDays(7)));
        serials.forEach(serial -> builder.addCRLEntry(serial, date(Duration.ofHours(-2)), 0));
        return new JcaX509CRLConverter().getCRL(builder.build(signer(key)));
    }

    private X509Certificate certificate(
            X500Principal by, PrivateKey key, X500Principal of, KeyPair keys, int serial, boolean authority)
            throws GeneralSecurityException, CertIOException, OperatorCreationException {
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                by,
                BigInteger.valueOf(serial),
                date(Duration.ofDays(-365)),
                date(Duration.ofDays(365)),
                of,
                keys.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
        builder.addExtension(
                Extension.keyUsage,
                true,
                new KeyUsage(authority ? KeyUsage.keyCertSign | KeyUsage.cRLSign : KeyUsage.digitalSignature));
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer(key)));
    }

    private Date date(Duration from) {
        return Date.from(now.plus(from));
    }

    private static ContentSigner signer(PrivateKey key) throws OperatorCreationException {
        return new JcaContentSignerBuilder("SHA256withECDSA").build(key);
    }

    private static KeyPair newKeys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }
}
