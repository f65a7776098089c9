package org.tripact.card.agent.reader;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Optional;
import org.tripact.crypto.Sm2;
import org.tripact.crypto.Sm3;
import org.tripact.reader.api.CardGeneration;

/** SM2 with SM3, by the one home of those. */
final class Sm2Algorithm implements Algorithm {

    @Override
    public CardGeneration generation() {
        return CardGeneration.SM2;
    }

    @Override
    public byte[] digest(byte[] data) {
        return Sm3.hash(data);
    }

    @Override
    public byte[] sign(PrivateKey key, byte[] data) {
        return Sm2.sign(key, data);
    }

    @Override
    public byte[] signDigest(PrivateKey key, byte[] digest) {
        return Sm2.signDigest(key, digest);
    }

    @Override
    public boolean verifies(PublicKey key, byte[] data, byte[] signature) {
        return Sm2.verify(key, data, signature);
    }

    @Override
    public boolean verifiesDigest(PublicKey key, byte[] digest, byte[] signature) {
        return Sm2.verifyDigest(key, digest, signature);
    }

    @Override
    public Optional<byte[]> encrypt(PublicKey key, byte[] data) {
        return Optional.of(Sm2.encrypt(key, data));
    }

    @Override
    public Optional<byte[]> decrypt(PrivateKey key, byte[] cipher) {
        return Sm2.decrypt(key, cipher);
    }
}
