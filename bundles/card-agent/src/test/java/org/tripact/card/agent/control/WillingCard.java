package org.tripact.card.agent.control;

import java.security.KeyPair;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.tripact.crypto.CardCertificateProfile;
import org.tripact.crypto.CertificateAuthority;
import org.tripact.crypto.CertificateAuthorityProfile;
import org.tripact.crypto.Sm2;
import org.tripact.kernel.CardNumber;
import org.tripact.kernel.OrganisationCode;
import org.tripact.kernel.Outcome;
import org.tripact.reader.api.Card;
import org.tripact.reader.api.CardEvent;
import org.tripact.reader.api.CardGeneration;
import org.tripact.reader.api.CardKeys;
import org.tripact.reader.api.CardRefusal;
import org.tripact.reader.api.CardSource;

/** A card in its reader that takes every PIN and does everything at once: what is before it can be tried fast. */
final class WillingCard implements CardSource, Card, CardKeys {

    private final byte[] certificate = newCertificate();

    @Override
    public String name() {
        return "willing";
    }

    @Override
    public Outcome<Card, CardRefusal> card() {
        return Outcome.accepted(this);
    }

    @Override
    public Listening listen(Consumer<CardEvent> listener) {
        return () -> {};
    }

    @Override
    public CardNumber number() {
        return new CardNumber("5000000000001");
    }

    @Override
    public CardGeneration generation() {
        return CardGeneration.SM2;
    }

    @Override
    public byte[] signCertificate() {
        return certificate.clone();
    }

    @Override
    public Optional<byte[]> envelopeCertificate() {
        return Optional.of(certificate.clone());
    }

    @Override
    public OptionalInt pinTriesLeft() {
        return OptionalInt.empty();
    }

    @Override
    public Outcome<CardKeys, CardRefusal> open(String pin) {
        return Outcome.accepted(this);
    }

    @Override
    public Outcome<CardKeys, CardRefusal> changePin(String oldPin, String newPin) {
        return Outcome.accepted(this);
    }

    @Override
    public Outcome<byte[], CardRefusal> sign(byte[] data) {
        return Outcome.accepted(new byte[64]);
    }

    @Override
    public Outcome<byte[], CardRefusal> signDigest(byte[] digest) {
        return Outcome.accepted(new byte[64]);
    }

    @Override
    public Outcome<byte[], CardRefusal> decrypt(byte[] cipher) {
        return Outcome.accepted(cipher);
    }

    private static byte[] newCertificate() {
        Instant from = Instant.parse("2026-01-01T00:00:00Z");
        Instant until = Instant.parse("2036-01-01T00:00:00Z");
        KeyPair pair = Sm2.newKeyPair();
        return CertificateAuthority.newRoot(new CertificateAuthorityProfile("演示根", "演示", from, until, true))
                .issueCard(
                        CardCertificateProfile.of(
                                "张三",
                                "上海示例进出口有限公司",
                                new CardNumber("5000000000001"),
                                new OrganisationCode("123456788"),
                                from,
                                until),
                        pair.getPublic());
    }
}
