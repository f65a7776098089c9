package org.tripact.card.agent.reader;

import java.security.PrivateKey;
import java.util.Optional;
import java.util.function.Supplier;
import org.tripact.kernel.Outcome;
import org.tripact.reader.api.CardKeys;
import org.tripact.reader.api.CardRefusal;

/** The two private keys of a software card that its PIN has opened. Lives as short as it can. */
final class SoftwareKeys implements CardKeys {

    private final Algorithm algorithm;
    private final PrivateKey sign;
    private final PrivateKey envelope;
    private final Supplier<Optional<CardRefusal>> closed;

    /** Keys that work until {@code closed} tells why they do not any more. */
    SoftwareKeys(Algorithm algorithm, PrivateKey sign, PrivateKey envelope, Supplier<Optional<CardRefusal>> closed) {
        this.algorithm = algorithm;
        this.sign = sign;
        this.envelope = envelope;
        this.closed = closed;
    }

    @Override
    public Outcome<byte[], CardRefusal> sign(byte[] data) {
        return open(() -> Outcome.accepted(algorithm.sign(sign, data)));
    }

    @Override
    public Outcome<byte[], CardRefusal> signDigest(byte[] digest) {
        return open(() -> digest.length == algorithm.generation().digestBytes()
                ? Outcome.accepted(algorithm.signDigest(sign, digest))
                : Outcome.refused(CardRefusal.DIGEST_LENGTH));
    }

    @Override
    public Outcome<byte[], CardRefusal> decrypt(byte[] cipher) {
        return open(() -> algorithm
                .decrypt(envelope, cipher)
                .<Outcome<byte[], CardRefusal>>map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(CardRefusal.CIPHER_UNREADABLE)));
    }

    @Override
    public String toString() {
        return "the keys of a card";
    }

    private Outcome<byte[], CardRefusal> open(Supplier<Outcome<byte[], CardRefusal>> work) {
        return closed.get().<Outcome<byte[], CardRefusal>>map(Outcome::refused).orElseGet(work);
    }
}
