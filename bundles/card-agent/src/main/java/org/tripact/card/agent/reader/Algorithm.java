package org.tripact.card.agent.reader;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Optional;
import org.tripact.reader.api.CardGeneration;

/** What a generation of cards can do with its keys. */
interface Algorithm {

    /** That of the generation. */
    static Algorithm of(CardGeneration generation) {
        return switch (generation) {
            case SM2 -> new Sm2Algorithm();
            case RSA -> new RsaAlgorithm();
            case P256 -> new P256Algorithm();
        };
    }

    CardGeneration generation();

    byte[] digest(byte[] data);

    byte[] sign(PrivateKey key, byte[] data);

    byte[] signDigest(PrivateKey key, byte[] digest);

    boolean verifies(PublicKey key, byte[] data, byte[] signature);

    boolean verifiesDigest(PublicKey key, byte[] digest, byte[] signature);

    /** Nothing where the generation has no envelopes, or the data is too long for one. */
    Optional<byte[]> encrypt(PublicKey key, byte[] data);

    /** Nothing where the ciphertext is malformed, altered or meant for another key. */
    Optional<byte[]> decrypt(PrivateKey key, byte[] cipher);
}
