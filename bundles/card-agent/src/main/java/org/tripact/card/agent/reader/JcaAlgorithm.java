package org.tripact.card.agent.reader;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import org.tripact.reader.api.CardGeneration;

/** The generations that the JDK knows itself. */
final class JcaAlgorithm implements Algorithm {

    static final Algorithm RSA = new JcaAlgorithm(
            CardGeneration.RSA,
            "SHA-1",
            "SHA1withRSA",
            "NONEwithRSA",
            // the JDK signs what it is given, and PKCS#1 wants the digest's name before the digest
            HexFormat.of().parseHex("3021300906052b0e03021a05000414"),
            "RSA/ECB/PKCS1Padding");

    static final Algorithm P256 = new JcaAlgorithm(
            CardGeneration.P256,
            "SHA-256",
            "SHA256withECDSAinP1363Format",
            "NONEwithECDSAinP1363Format",
            new byte[0],
            "");

    private final CardGeneration generation;
    private final String digest;
    private final String signature;
    private final String bareSignature;
    private final byte[] digestPrefix;
    private final String cipher;

    private JcaAlgorithm(
            CardGeneration generation,
            String digest,
            String signature,
            String bareSignature,
            byte[] digestPrefix,
            String cipher) {
        this.generation = generation;
        this.digest = digest;
        this.signature = signature;
        this.bareSignature = bareSignature;
        this.digestPrefix = digestPrefix;
        this.cipher = cipher;
    }

    @Override
    public CardGeneration generation() {
        return generation;
    }

    @Override
    public byte[] digest(byte[] data) {
        try {
            return MessageDigest.getInstance(digest).digest(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(digest, e);
        }
    }

    @Override
    public byte[] sign(PrivateKey key, byte[] data) {
        return sign(signature, key, new byte[0], data);
    }

    @Override
    public byte[] signDigest(PrivateKey key, byte[] given) {
        return sign(bareSignature, key, digestPrefix, given);
    }

    @Override
    public boolean verifies(PublicKey key, byte[] data, byte[] sig) {
        return verifies(signature, key, new byte[0], data, sig);
    }

    @Override
    public boolean verifiesDigest(PublicKey key, byte[] given, byte[] sig) {
        return verifies(bareSignature, key, digestPrefix, given, sig);
    }

    @Override
    public Optional<byte[]> encrypt(PublicKey key, byte[] data) {
        return crypt(Cipher.ENCRYPT_MODE, key, data);
    }

    @Override
    public Optional<byte[]> decrypt(PrivateKey key, byte[] data) {
        return crypt(Cipher.DECRYPT_MODE, key, data);
    }

    private static byte[] sign(String algorithm, PrivateKey key, byte[] prefix, byte[] data) {
        try {
            Signature signer = Signature.getInstance(algorithm);
            signer.initSign(key);
            signer.update(prefix);
            signer.update(data);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(algorithm + " cannot sign", e);
        }
    }

    private static boolean verifies(String algorithm, PublicKey key, byte[] prefix, byte[] data, byte[] sig) {
        try {
            Signature verifier = Signature.getInstance(algorithm);
            verifier.initVerify(key);
            verifier.update(prefix);
            verifier.update(data);
            return verifier.verify(sig);
        } catch (SignatureException malformed) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(algorithm + " cannot verify", e);
        }
    }

    private Optional<byte[]> crypt(int mode, Key key, byte[] data) {
        if (cipher.isEmpty()) {
            return Optional.empty();
        }
        try {
            Cipher engine = Cipher.getInstance(cipher);
            engine.init(mode, key);
            return Optional.of(engine.doFinal(data));
        } catch (GeneralSecurityException unreadable) {
            return Optional.empty();
        }
    }
}
