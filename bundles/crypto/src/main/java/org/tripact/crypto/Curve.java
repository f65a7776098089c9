package org.tripact.crypto;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.Optional;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.jce.interfaces.ECPrivateKey;
import org.bouncycastle.jce.interfaces.ECPublicKey;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.jce.spec.ECNamedCurveParameterSpec;
import org.bouncycastle.jce.spec.ECParameterSpec;
import org.bouncycastle.jce.spec.ECPrivateKeySpec;
import org.bouncycastle.jce.spec.ECPublicKeySpec;
import org.tripact.kernel.Outcome;

/** The curve sm2p256v1 and the way between the JDK's keys and BouncyCastle's. */
final class Curve {

    /** An instance of our own: registering it would change the whole container. */
    static final Provider PROVIDER = new BouncyCastleProvider();

    static final SecureRandom RANDOM = new SecureRandom();
    static final ECDomainParameters DOMAIN;
    private static final String NAME = "sm2p256v1";
    private static final ECParameterSpec SPEC;

    static {
        // GMNamedCurves has the same curve in general arithmetic, five times slower.
        X9ECParameters x9 = CustomNamedCurves.getByName(NAME);
        DOMAIN = new ECNamedDomainParameters(GMObjectIdentifiers.sm2p256v1, x9);
        SPEC = new ECNamedCurveParameterSpec(NAME, x9.getCurve(), x9.getG(), x9.getN(), x9.getH());
    }

    private Curve() {}

    static KeyPair newKeyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", PROVIDER);
            generator.initialize(SPEC, RANDOM);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the provider lost the SM2 curve", e);
        }
    }

    static Optional<PublicKey> publicKey(byte[] uncompressedPoint) {
        if (uncompressedPoint == null || uncompressedPoint.length != 65 || uncompressedPoint[0] != 4) {
            return Optional.empty();
        }
        try {
            ECPublicKeySpec spec = new ECPublicKeySpec(DOMAIN.getCurve().decodePoint(uncompressedPoint), SPEC);
            return Optional.of(KeyFactory.getInstance("EC", PROVIDER).generatePublic(spec));
        } catch (IllegalArgumentException notOnTheCurve) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the provider lost the SM2 curve", e);
        }
    }

    /** The key in a certificate or request; the name of the curve is demanded, explicit parameters are refused. */
    static Outcome<PublicKey, CertificateFault> publicKey(SubjectPublicKeyInfo info) {
        AlgorithmIdentifier algorithm = info.getAlgorithm();
        if (!X9ObjectIdentifiers.id_ecPublicKey.equals(algorithm.getAlgorithm())
                || !GMObjectIdentifiers.sm2p256v1.equals(algorithm.getParameters())) {
            return Outcome.refused(CertificateFault.ALGORITHM);
        }
        return publicKey(info.getPublicKeyData().getOctets())
                .<Outcome<PublicKey, CertificateFault>>map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(CertificateFault.UNREADABLE));
    }

    static PrivateKey privateKey(BigInteger d) {
        try {
            return KeyFactory.getInstance("EC", PROVIDER).generatePrivate(new ECPrivateKeySpec(d, SPEC));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a private key of the SM2 curve", e);
        }
    }

    static Optional<ECPublicKeyParameters> parameters(PublicKey key) {
        return key instanceof ECPublicKey ec && isOurs(ec.getParameters())
                ? Optional.of(new ECPublicKeyParameters(ec.getQ(), DOMAIN))
                : Optional.empty();
    }

    static ECPublicKeyParameters demand(PublicKey key) {
        return parameters(key).orElseThrow(() -> new IllegalArgumentException("not a public key of the SM2 curve"));
    }

    static ECPrivateKeyParameters demand(PrivateKey key) {
        if (key instanceof ECPrivateKey ec && isOurs(ec.getParameters())) {
            return new ECPrivateKeyParameters(ec.getD(), DOMAIN);
        }
        throw new IllegalArgumentException("not a private key of the SM2 curve");
    }

    private static boolean isOurs(ECParameterSpec spec) {
        return spec != null
                && spec.getCurve().equals(SPEC.getCurve())
                && spec.getG().equals(SPEC.getG())
                && spec.getN().equals(SPEC.getN());
    }
}
