package org.tripact.card.agent.reader;

import java.security.PublicKey;
import java.time.Instant;
import java.util.Optional;
import org.tripact.crypto.EportCertificate;
import org.tripact.crypto.Sm2;
import org.tripact.reader.api.CardGeneration;

/** A certificate of a card, of whatever generation: who holds it, until when, and what its key verifies. */
public final class CardCertificate {

    private final byte[] encoded;
    private final CardHolder holder;
    private final Instant notBefore;
    private final Instant notAfter;
    private final Algorithm algorithm;
    private final PublicKey key;

    CardCertificate(
            byte[] encoded,
            CardHolder holder,
            Instant notBefore,
            Instant notAfter,
            CardGeneration generation,
            PublicKey key) {
        this.encoded = encoded.clone();
        this.holder = holder;
        this.notBefore = notBefore;
        this.notAfter = notAfter;
        this.algorithm = Algorithm.of(generation);
        this.key = key;
    }

    /** The certificate in the DER bytes, where they are one of a generation that we know. */
    public static Optional<CardCertificate> parse(byte[] der) {
        return EportCertificate.parse(der)
                .fold(Optional::of, fault -> Optional.<EportCertificate>empty())
                .filter(known -> Sm2.isSm2(known.publicKey()))
                .map(CardCertificate::of)
                .or(() -> OtherCertificate.parse(der));
    }

    private static CardCertificate of(EportCertificate certificate) {
        return new CardCertificate(
                certificate.encoded(),
                new CardHolder(
                        certificate.certificateNumber(),
                        certificate.holder(),
                        certificate.enterpriseName(),
                        certificate.organisationCode()),
                certificate.notBefore(),
                certificate.notAfter(),
                CardGeneration.SM2,
                certificate.publicKey());
    }

    /** The very bytes that were parsed. */
    public byte[] encoded() {
        return encoded.clone();
    }

    /** Who holds it, in the words of the certificate. */
    public CardHolder holder() {
        return holder;
    }

    /** From when it is valid. */
    public Instant notBefore() {
        return notBefore;
    }

    /** Until when it is valid. */
    public Instant notAfter() {
        return notAfter;
    }

    /** The generation of its key. */
    public CardGeneration generation() {
        return algorithm.generation();
    }

    /** The digest that cards of this generation answer for the data. */
    public byte[] digest(byte[] data) {
        return algorithm.digest(data);
    }

    /** Whether its key made the signature over the data. */
    public boolean verifies(byte[] data, byte[] signature) {
        return algorithm.verifies(key, data, signature);
    }

    /** Whether its key made the signature over the digest. */
    public boolean verifiesDigest(byte[] digest, byte[] signature) {
        return digest.length == generation().digestBytes() && algorithm.verifiesDigest(key, digest, signature);
    }

    /** The data for its key alone; nothing where the generation has no envelopes, or the data is too long for one. */
    public Optional<byte[]> encrypt(byte[] data) {
        return algorithm.encrypt(key, data);
    }
}
