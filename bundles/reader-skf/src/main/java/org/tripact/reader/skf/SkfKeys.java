package org.tripact.reader.skf;

import org.tripact.crypto.EportCertificate;
import org.tripact.crypto.Sm2;
import org.tripact.kernel.Outcome;
import org.tripact.reader.api.CardKeys;
import org.tripact.reader.api.CardRefusal;

/** What a verified PIN allows. The digest with ZA is made here, since makers' own SKF_Digest differ in who hashes ZA. */
final class SkfKeys implements CardKeys {

    private final SkfCard card;
    private final long wrongPins;

    SkfKeys(SkfCard card, long wrongPins) {
        this.card = card;
        this.wrongPins = wrongPins;
    }

    @Override
    public Outcome<byte[], CardRefusal> sign(byte[] data) {
        return signDigest(EportCertificate.parse(card.signCertificate())
                .fold(certificate -> Sm2.digest(certificate.publicKey(), data), fault -> {
                    throw new IllegalStateException("the key's certificate became unreadable");
                }));
    }

    @Override
    public Outcome<byte[], CardRefusal> signDigest(byte[] digest) {
        return digest.length == card.generation().digestBytes()
                ? card.sign(wrongPins, digest)
                : Outcome.refused(CardRefusal.DIGEST_LENGTH);
    }

    /** The standard has no call that decrypts with a key pair of the container: only makers' own ones do. */
    @Override
    public Outcome<byte[], CardRefusal> decrypt(byte[] cipher) {
        return Outcome.refused(CardRefusal.NOT_SUPPORTED);
    }

    @Override
    public String toString() {
        return "the keys of a card";
    }
}
