package org.tripact.customs.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tripact.customs.message.Sides.NOW;
import static org.tripact.customs.message.Sides.anApplication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripact.crypto.CardCertificateProfile;
import org.tripact.kernel.CardNumber;
import org.tripact.kernel.OrganisationCode;

/** Certificates of both sides that begin an hour before {@link Sides#NOW} and end forty days after it. */
class ValidityTest {

    private static final Instant BEGIN = NOW.minus(Duration.ofHours(1));
    private static final Instant END = NOW.plus(Duration.ofDays(40));
    private static final Instant AFTER = END.plusSeconds(1);

    @TempDir
    private Path folder;

    @BeforeEach
    void issue() throws IOException {
        Files.copy(Sides.resource("keys/password"), folder.resolve("password"));
        for (String side : List.of("platform", "customs")) {
            GoldenFiles.write(
                    folder,
                    side,
                    GoldenFiles.anAuthority(),
                    CardCertificateProfile.of(
                            side,
                            side,
                            new CardNumber("8930000000001"),
                            new OrganisationCode("M000100Y4"),
                            BEGIN,
                            END));
        }
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private OwnKeys ours() {
        return OwnKeys.read(file("platform.p12"), file("password"));
    }

    private PeerCertificates theirs() {
        return PeerCertificates.read(
                List.of(Sides.resource("keys/customs-seal.cer")), Optional.of(file("customs-envelope.cer")));
    }

    private static Link link(OwnKeys own, PeerCertificates peer) {
        return new Link(Sides.PLATFORM, Sides.CUSTOMS, own, peer, Dialect.standard(), StatusMapping.standard());
    }

    private static PlatformMessages messages(Link link, Instant at) {
        return new PlatformMessages(link, Clock.fixed(at, ZoneOffset.UTC));
    }

    private static void assertRefused(Link link, Instant at, String... words) {
        PlatformMessages messages = messages(link, at);

        assertThatThrownBy(() -> messages.write(anApplication()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll(words);
        assertThatThrownBy(() -> messages.write(Sides.aSentStatement())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shouldSealNothing_whileOurCertificateIsNotValid() {
        Link link = link(ours(), Sides.certificatesOf("customs"));

        assertRefused(link, AFTER, "for seals", file("platform.p12").toString(), "ended " + END, "renewed", "keyStore");
        assertRefused(link, BEGIN.minusSeconds(1), "for seals", "not valid before " + BEGIN);
        assertThat(messages(link, END).write(anApplication())).isNotEmpty();
        assertThat(messages(link, BEGIN).write(anApplication())).isNotEmpty();
    }

    @Test
    void shouldEncipherNothing_whileTheOtherSidesCertificateIsNotValid() {
        Link link = link(Sides.keysOf("platform"), theirs());

        assertRefused(
                link,
                AFTER,
                "for envelopes",
                file("customs-envelope.cer").toString(),
                "ended " + END,
                "envelopeCertificate");
        assertRefused(link, BEGIN.minusSeconds(1), "for envelopes", "not valid before " + BEGIN);
        assertThat(messages(link, END).write(anApplication())).isNotEmpty();
    }

    @Test
    void shouldHoldCustomsToTheSame() {
        Link link = new Link(
                Sides.CUSTOMS,
                Sides.PLATFORM,
                OwnKeys.read(file("customs.p12"), file("password")),
                Sides.sealCertificateOf("platform"),
                Dialect.standard(),
                StatusMapping.standard());
        CustomsMessages late = new CustomsMessages(link, Clock.fixed(AFTER, ZoneOffset.UTC));

        assertThatThrownBy(() -> late.receipt("R-1", anApplication(), "399", ""))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ended " + END);
    }

    @Test
    void shouldStillReadReceipts_whenItMaySealNothing() {
        PlatformMessages late = messages(link(ours(), Sides.certificatesOf("customs")), AFTER);
        byte[] receipt = Sides.openCustoms().receipt("R-1", anApplication(), "399", "");

        assertThat(late.read(receipt)).isInstanceOf(Received.Authentic.class);
    }

    @Test
    void shouldWarnOfEveryCertificate_thatIsNotValidOrWillSoonNotBe() {
        PeerCertificates peer =
                PeerCertificates.read(List.of(file("customs-seal.cer")), Optional.of(file("customs-envelope.cer")));
        Link link = link(ours(), peer);

        assertThat(link.certificateWarnings(END.minus(Duration.ofDays(30)))).isEmpty();
        assertThat(link.certificateWarnings(END.minus(Duration.ofDays(30)).plusSeconds(1)))
                .hasSize(4)
                .allMatch(warning -> warning.contains(" ends " + END));
        assertThat(link.certificateWarnings(AFTER)).hasSize(4).allMatch(warning -> warning.contains(" ended " + END));
        assertThat(link.certificateWarnings(BEGIN.minusSeconds(1)))
                .hasSize(4)
                .allMatch(warning -> warning.contains(" is not valid before " + BEGIN));
        assertThat(Sides.platformLink(Dialect.standard()).certificateWarnings(NOW))
                .isEmpty();
    }
}
