package org.tripact.crypto;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPrivateKey;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/** The algorithms by which authorities sign. Each takes keys of its own kind only. */
enum SignatureKind {
    SM2_SM3(GMObjectIdentifiers.sm2sign_with_sm3, null) {
        @Override
        byte[] sign(PrivateKey key, byte[] body) {
            return Sm2.rawToDer(Sm2.sign(key, body));
        }

        @Override
        boolean verify(PublicKey key, byte[] body, byte[] signature) {
            return Sm2.derToRaw(signature)
                    .filter(raw -> Sm2.verify(key, body, raw))
                    .isPresent();
        }
    },
    RSA_SHA1(PKCSObjectIdentifiers.sha1WithRSAEncryption, "SHA1withRSA"),
    RSA_SHA256(PKCSObjectIdentifiers.sha256WithRSAEncryption, "SHA256withRSA");

    private static final int SHA1_UNTIL_BITS = 1024;

    private final ASN1ObjectIdentifier oid;
    private final String name;

    SignatureKind(ASN1ObjectIdentifier oid, String name) {
        this.oid = oid;
        this.name = name;
    }

    static Optional<SignatureKind> of(AlgorithmIdentifier algorithm) {
        ASN1Encodable parameters = algorithm.getParameters();
        return parameters == null || DERNull.INSTANCE.equals(parameters)
                ? Arrays.stream(values())
                        .filter(kind -> kind.oid.equals(algorithm.getAlgorithm()))
                        .findFirst()
                : Optional.empty();
    }

    /** How an authority with this key signs. */
    static SignatureKind of(PrivateKey key) {
        if (key instanceof RSAPrivateKey rsa) {
            return rsa.getModulus().bitLength() <= SHA1_UNTIL_BITS ? RSA_SHA1 : RSA_SHA256;
        }
        return SM2_SM3;
    }

    boolean isOneOf(CardAlgorithms allowed) {
        return this == SM2_SM3 || allowed == CardAlgorithms.SM2_AND_RSA;
    }

    AlgorithmIdentifier identifier() {
        return this == SM2_SM3 ? new AlgorithmIdentifier(oid) : new AlgorithmIdentifier(oid, DERNull.INSTANCE);
    }

    byte[] sign(PrivateKey key, byte[] body) {
        try {
            Signature signature = Signature.getInstance(name);
            signature.initSign(key);
            signature.update(body);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a private key of RSA", e);
        }
    }

    boolean verify(PublicKey key, byte[] body, byte[] signature) {
        if (!Rsa.fits(key, signature)) {
            return false;
        }
        try {
            Signature check = Signature.getInstance(name);
            check.initVerify(key);
            check.update(body);
            return check.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }
}
