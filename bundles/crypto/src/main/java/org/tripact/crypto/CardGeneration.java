package org.tripact.crypto;

/** How a card signs. */
public enum CardGeneration {
    /** SM2 with SM3; signatures are r‖s in 64 bytes. */
    SM2,
    /** RSA (PKCS#1 v1.5) with SHA-1: cards from before SM2. Signatures are as long as the key's modulus. */
    RSA_SHA1
}
