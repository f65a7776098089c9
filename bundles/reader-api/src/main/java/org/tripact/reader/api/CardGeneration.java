package org.tripact.reader.api;

/** The algorithms of a card, and the form of what it signs. */
public enum CardGeneration {
    /** Today's: SM3 with ZA and the id 1234567812345678, 64 bytes r‖s; envelopes as ASN.1 SM2Cipher. */
    SM2(32),
    /** The old one: SHA-1, PKCS#1 v1.5; envelopes PKCS#1 v1.5. */
    RSA(20),
    /** Tokens of other makers: SHA-256, 64 bytes r‖s on P-256; no envelopes. */
    P256(32);

    private final int digestBytes;

    CardGeneration(int digestBytes) {
        this.digestBytes = digestBytes;
    }

    /** Length of the digest that its keys sign. */
    public int digestBytes() {
        return digestBytes;
    }
}
