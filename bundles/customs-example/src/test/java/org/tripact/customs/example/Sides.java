package org.tripact.customs.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.tripact.crypto.CardCertificateProfile;
import org.tripact.crypto.CertificateAuthority;
import org.tripact.crypto.CertificateAuthorityProfile;
import org.tripact.crypto.Pkcs12;
import org.tripact.crypto.Sm2;
import org.tripact.customs.message.CustomsMessages;
import org.tripact.customs.message.Dialect;
import org.tripact.customs.message.Link;
import org.tripact.customs.message.OwnKeys;
import org.tripact.customs.message.PeerCertificates;
import org.tripact.customs.message.StatusMapping;
import org.tripact.exchange.api.Envelope;
import org.tripact.kernel.CardNumber;
import org.tripact.kernel.OrganisationCode;
import org.tripact.testkit.AgreementFixtures;
import org.tripact.testkit.ExchangeFixtures;
import org.tripact.testkit.StatementFixtures;

/** Both sides of the tests, with keys that are made once: stores, certificates, and the file of the password. */
final class Sides {

    static final Clock CLOCK = Clock.fixed(AgreementFixtures.NOW, ZoneOffset.UTC);
    static final String PLATFORM = "TRIPACT-2200";
    static final String CUSTOMS = "CUSTOMS-2200";

    private static final String SECRET = "for-tests-only";
    private static final Duration YEAR = Duration.ofDays(365);

    private static final Path FOLDER = made();

    private Sides() {}

    private static Path made() {
        try {
            Path folder = Files.createTempDirectory(Path.of("target"), "sides");
            Files.writeString(folder.resolve("password"), SECRET + "\n");
            CertificateAuthority authority = CertificateAuthority.newRoot(new CertificateAuthorityProfile(
                    "演示根", "test", AgreementFixtures.NOW.minus(YEAR), AgreementFixtures.NOW.plus(YEAR), true));
            for (String side : List.of("platform", "customs", "impostor")) {
                issue(folder, side, authority);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path file(String name) {
        return FOLDER.resolve(name);
    }

    static CustomsMessages customs() {
        return customsWithKeysOf("customs");
    }

    /** Seals with a true certificate that nobody has pinned as customs'. */
    static CustomsMessages impostor() {
        return customsWithKeysOf("impostor");
    }

    static Envelope application() {
        return ExchangeFixtures.anEnvelope();
    }

    static Envelope termination() {
        return ExchangeFixtures.envelope(
                StatementFixtures.toTerminate(AgreementFixtures.anApprovedAgreement()), AgreementFixtures.NOW);
    }

    private static CustomsMessages customsWithKeysOf(String side) {
        PeerCertificates platform =
                PeerCertificates.read(List.of(file("platform-seal.cer")), Optional.of(file("platform-envelope.cer")));
        OwnKeys keys = OwnKeys.read(file(side + ".p12"), file("password"));
        return new CustomsMessages(
                new Link(CUSTOMS, PLATFORM, keys, platform, Dialect.standard(), StatusMapping.standard()), CLOCK);
    }

    private static void issue(Path folder, String side, CertificateAuthority authority) throws IOException {
        CardCertificateProfile profile = CardCertificateProfile.of(
                side,
                side,
                new CardNumber("8930000000001"),
                new OrganisationCode("M000100Y4"),
                AgreementFixtures.NOW.minus(YEAR),
                AgreementFixtures.NOW.plus(YEAR));
        Pkcs12.Entry seal = entry("seal", authority, profile);
        Pkcs12.Entry envelope = entry("envelope", authority, profile.forEnvelope());
        Files.write(folder.resolve(side + ".p12"), Pkcs12.write(List.of(seal, envelope), SECRET.toCharArray()));
        Files.write(folder.resolve(side + "-seal.cer"), seal.chain().get(0));
        Files.write(folder.resolve(side + "-envelope.cer"), envelope.chain().get(0));
    }

    private static Pkcs12.Entry entry(String alias, CertificateAuthority authority, CardCertificateProfile profile) {
        KeyPair pair = Sm2.newKeyPair();
        return new Pkcs12.Entry(alias, pair.getPrivate(), List.of(authority.issueCard(profile, pair.getPublic())));
    }
}
