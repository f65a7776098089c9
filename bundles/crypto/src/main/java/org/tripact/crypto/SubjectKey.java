package org.tripact.crypto;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.RSAPublicKeySpec;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.tripact.kernel.Outcome;

/** The key in a certificate, pinned to what its signature allows. */
final class SubjectKey {

    private static final int MIN_BITS = 1024;
    private static final int MAX_BITS = 4096;
    private static final int MAX_EXPONENT_BITS = 32;

    private SubjectKey() {}

    /** Keys of RSA only where asked for; an SM2 key only below an SM2 signature: it would be no stronger than its chain. */
    static Outcome<PublicKey, CertificateFault> of(
            SubjectPublicKeyInfo info, SignatureKind signature, CardAlgorithms allowed) {
        boolean rsa =
                PKCSObjectIdentifiers.rsaEncryption.equals(info.getAlgorithm().getAlgorithm());
        if (rsa && allowed == CardAlgorithms.SM2_AND_RSA) {
            return rsa(info);
        }
        return signature == SignatureKind.SM2_SM3 ? Curve.publicKey(info) : Outcome.refused(CertificateFault.ALGORITHM);
    }

    private static Outcome<PublicKey, CertificateFault> rsa(SubjectPublicKeyInfo info) {
        byte[] der = info.getPublicKeyData().getOctets();
        if (!Der.isOneElement(der)) {
            return Outcome.refused(CertificateFault.UNREADABLE);
        }
        RSAPublicKey numbers = RSAPublicKey.getInstance(der);
        return isSound(numbers.getModulus(), numbers.getPublicExponent())
                ? Outcome.accepted(key(numbers))
                : Outcome.refused(CertificateFault.ALGORITHM);
    }

    private static boolean isSound(BigInteger modulus, BigInteger exponent) {
        return modulus.signum() > 0
                && modulus.testBit(0)
                && modulus.bitLength() >= MIN_BITS
                && modulus.bitLength() <= MAX_BITS
                && exponent.compareTo(BigInteger.ONE) > 0
                && exponent.testBit(0)
                && exponent.bitLength() <= MAX_EXPONENT_BITS;
    }

    private static PublicKey key(RSAPublicKey numbers) {
        try {
            RSAPublicKeySpec spec = new RSAPublicKeySpec(numbers.getModulus(), numbers.getPublicExponent());
            return KeyFactory.getInstance("RSA").generatePublic(spec);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a key of RSA", e);
        }
    }
}
