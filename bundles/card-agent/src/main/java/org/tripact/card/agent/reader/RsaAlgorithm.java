package org.tripact.card.agent.reader;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Optional;
import org.tripact.crypto.Rsa;
import org.tripact.reader.api.CardGeneration;

/** The old generation, RSA with SHA-1, by the one home of it. */
final class RsaAlgorithm implements Algorithm {

    @Override
    public CardGeneration generation() {
        return CardGeneration.RSA;
    }

    @Override
    public byte[] digest(byte[] data) {
        return Rsa.digest(data);
    }

    @Override
    public byte[] sign(PrivateKey key, byte[] data) {
        return Rsa.sign(key, data);
    }

    @Override
    public byte[] signDigest(PrivateKey key, byte[] digest) {
        return Rsa.signDigest(key, digest);
    }

    @Override
    public boolean verifies(PublicKey key, byte[] data, byte[] signature) {
        return Rsa.verify(key, data, signature);
    }

    @Override
    public boolean verifiesDigest(PublicKey key, byte[] digest, byte[] signature) {
        return Rsa.verifyDigest(key, digest, signature);
    }

    @Override
    public Optional<byte[]> encrypt(PublicKey key, byte[] data) {
        return data.length > Rsa.maxPlainBytes(key) ? Optional.empty() : Optional.of(Rsa.encrypt(key, data));
    }

    @Override
    public Optional<byte[]> decrypt(PrivateKey key, byte[] cipher) {
        return Rsa.decrypt(key, cipher);
    }
}
