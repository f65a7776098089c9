package org.tripact.crypto;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;

/** The keys that cards and authorities of a demonstration or a test may have. */
public enum KeyKind {
    /** On the SM2 curve. An authority signs with SM3. */
    SM2(0),
    /** As on the cards of the old generation. An authority signs with SHA-1. */
    RSA_1024(1024),
    /** As in the later years of the old generation. An authority signs with SHA-256. */
    RSA_2048(2048);

    private final int bits;

    KeyKind(int bits) {
        this.bits = bits;
    }

    /** A new pair from the machine's secure random. */
    public KeyPair newKeyPair() {
        return this == SM2 ? Sm2.newKeyPair() : newRsaPair();
    }

    private KeyPair newRsaPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits, Curve.RANDOM);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK lost RSA", e);
        }
    }
}
