package org.tripact.customs.jms;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.tripact.customs.message.CustomsMessages;
import org.tripact.customs.message.Dialect;
import org.tripact.customs.message.Link;
import org.tripact.customs.message.OwnKeys;
import org.tripact.customs.message.PeerCertificates;
import org.tripact.customs.message.StatusMapping;
import org.tripact.exchange.api.Envelope;
import org.tripact.testkit.AgreementFixtures;
import org.tripact.testkit.ExchangeFixtures;
import org.tripact.testkit.StatementFixtures;

/** The platform and customs of the tests, with the keys of customs-message's tests. */
final class Sides {

    static final Clock CLOCK = Clock.fixed(AgreementFixtures.NOW, ZoneOffset.UTC);
    static final String PLATFORM = "TRIPACT-2200";
    static final String CUSTOMS = "CUSTOMS-2200";

    private Sides() {}

    static Path resource(String name) {
        try {
            return Path.of(Sides.class.getResource("keys/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static CustomsMessages customs() {
        return customs(CLOCK);
    }

    static CustomsMessages customs(Clock clock) {
        return customsWithKeysOf("customs", clock);
    }

    /** Seals with a true certificate that nobody has pinned as customs'. */
    static CustomsMessages impostor() {
        return customsWithKeysOf("platform", CLOCK);
    }

    static Envelope application() {
        return ExchangeFixtures.anEnvelope();
    }

    static Envelope application(int number) {
        return ExchangeFixtures.envelope(
                StatementFixtures.toSign(
                        AgreementFixtures.particulars(AgreementFixtures.number(number), AgreementFixtures.CODE)),
                AgreementFixtures.NOW);
    }

    static Envelope termination() {
        return ExchangeFixtures.envelope(
                StatementFixtures.toTerminate(AgreementFixtures.anApprovedAgreement()), AgreementFixtures.NOW);
    }

    private static CustomsMessages customsWithKeysOf(String side, Clock clock) {
        PeerCertificates platform = PeerCertificates.read(
                List.of(resource("platform-seal.cer")), Optional.of(resource("platform-envelope.cer")));
        OwnKeys keys = OwnKeys.read(resource(side + ".p12"), resource("password"));
        return new CustomsMessages(
                new Link(CUSTOMS, PLATFORM, keys, platform, Dialect.standard(), StatusMapping.standard()), clock);
    }
}
