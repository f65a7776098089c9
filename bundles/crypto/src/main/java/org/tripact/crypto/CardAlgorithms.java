package org.tripact.crypto;

/** What may stand in a certificate, a list or an answer that somebody sent. */
public enum CardAlgorithms {
    /** SM2 with SM3 over keys of the SM2 curve. */
    SM2_ONLY,
    /**
     * That, and the old generation: keys of RSA from 1024 to 4096 bits, signatures by RSA (PKCS#1 v1.5) with SHA-1 or
     * SHA-256. Both are weaker than today's standard; only who has such cards in use asks for them. An SM2 key is still
     * taken from an SM2 signature only.
     */
    SM2_AND_RSA
}
