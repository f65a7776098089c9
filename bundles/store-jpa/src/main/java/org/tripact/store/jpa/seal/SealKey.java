package org.tripact.store.jpa.seal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** An AES-256 key with the fingerprint that a database knows it by. */
final class SealKey {

    static final int LENGTH = 32;

    private final byte[] bytes;

    SealKey(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a store key has " + LENGTH + " bytes");
        }
        this.bytes = bytes.clone();
    }

    static SealKey random() {
        byte[] bytes = new byte[LENGTH];
        new SecureRandom().nextBytes(bytes);
        return new SealKey(bytes);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    SecretKey forAes() {
        return new SecretKeySpec(bytes, "AES");
    }

    /** Names the key and tells nothing of it. */
    String fingerprint() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update("tripact store key".getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(sha.digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "SealKey[" + fingerprint() + "]";
    }
}
