package org.tripact.card.agent.reader;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Optional;
import org.tripact.reader.api.CardGeneration;

/** What tokens of today bring, ECDSA on P-256, by the JDK: crypto has no part in cards that are not E-Port's. */
final class P256Algorithm implements Algorithm {

    private static final String DIGEST = "SHA-256";
    private static final String WHOLE = "SHA256withECDSAinP1363Format";
    private static final String BARE = "NONEwithECDSAinP1363Format";

    @Override
    public CardGeneration generation() {
        return CardGeneration.P256;
    }

    @Override
    public byte[] digest(byte[] data) {
        try {
            return MessageDigest.getInstance(DIGEST).digest(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(DIGEST, e);
        }
    }

    @Override
    public byte[] sign(PrivateKey key, byte[] data) {
        return sign(WHOLE, key, data);
    }

    @Override
    public byte[] signDigest(PrivateKey key, byte[] digest) {
        return sign(BARE, key, digest);
    }

    @Override
    public boolean verifies(PublicKey key, byte[] data, byte[] signature) {
        return verifies(WHOLE, key, data, signature);
    }

    @Override
    public boolean verifiesDigest(PublicKey key, byte[] digest, byte[] signature) {
        return verifies(BARE, key, digest, signature);
    }

    /** The generation has no envelopes. */
    @Override
    public Optional<byte[]> encrypt(PublicKey key, byte[] data) {
        return Optional.empty();
    }

    @Override
    public Optional<byte[]> decrypt(PrivateKey key, byte[] cipher) {
        return Optional.empty();
    }

    private static byte[] sign(String algorithm, PrivateKey key, byte[] data) {
        try {
            Signature signer = Signature.getInstance(algorithm);
            signer.initSign(key);
            signer.update(data);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(algorithm + " cannot sign", e);
        }
    }

    private static boolean verifies(String algorithm, PublicKey key, byte[] data, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance(algorithm);
            verifier.initVerify(key);
            verifier.update(data);
            return verifier.verify(signature);
        } catch (SignatureException malformed) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(algorithm + " cannot verify", e);
        }
    }
}
