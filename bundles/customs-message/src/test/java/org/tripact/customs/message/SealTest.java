package org.tripact.customs.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.customs.message.Sides.NOW;
import static org.tripact.customs.message.Sides.aSealedReceipt;
import static org.tripact.customs.message.Sides.anApplication;
import static org.tripact.customs.message.Sides.doubt;
import static org.tripact.customs.message.Sides.platform;
import static org.tripact.customs.message.Sides.utf8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripact.crypto.CertificateAuthority;

class SealTest {

    private static final String RECEIPT = aSealedReceipt();

    @TempDir
    private Path folder;

    /** Customs' receipt by somebody who calls himself customs. */
    private byte[] receiptBy(CertificateAuthority authority) throws IOException {
        GoldenFiles.write(folder, "customs", authority, GoldenFiles.aProfile("customs"));
        Files.copy(Sides.resource("keys/password"), folder.resolve("password"));
        OwnKeys keys = OwnKeys.read(folder.resolve("customs.p12"), folder.resolve("password"));
        return new CustomsMessages(Sides.openCustomsLink(keys), Sides.CLOCK)
                .receipt("R-0001", anApplication(), "399", "");
    }

    private PlatformMessages platformAt(Instant time) {
        return new PlatformMessages(Sides.platformLink(Dialect.standard()), Clock.fixed(time, ZoneOffset.UTC));
    }

    private static String replaceIn(String element, String with) {
        return RECEIPT.replaceFirst(
                "<ds:" + element + ">[^<]*</ds:" + element + ">",
                "<ds:" + element + ">" + with + "</ds:" + element + ">");
    }

    @Test
    void shouldNotBelieveAForeignSigner_howeverMuchHeLooksLikeCustoms() throws IOException {
        assertThat(doubt(platform().read(receiptBy(GoldenFiles.anAuthority())))).isEqualTo(Refusal.SIGNER_FOREIGN);
    }

    @Test
    void shouldNotBelieveTheSenderOfAnotherLink() {
        CustomsMessages impostor = new CustomsMessages(Sides.openCustomsLink(Sides.keysOf("platform")), Sides.CLOCK);

        assertThat(doubt(platform().read(impostor.receipt("R-1", anApplication(), "399", ""))))
                .isEqualTo(Refusal.SIGNER_FOREIGN);
    }

    @Test
    void shouldBelieveEachPinnedSigner_whileTheyChangeOver() throws IOException {
        byte[] byTheNext = receiptBy(GoldenFiles.anAuthority());
        Link old = Sides.platformLink(Dialect.standard());
        PeerCertificates both = PeerCertificates.read(
                List.of(Sides.resource("keys/customs-seal.cer"), folder.resolve("customs-seal.cer")), Optional.empty());
        PlatformMessages platform = new PlatformMessages(
                new Link(old.ownId(), old.peerId(), old.keys(), both, old.dialect(), old.statuses()), Sides.CLOCK);

        assertThat(platform.read(byTheNext)).isInstanceOf(Received.Authentic.class);
        assertThat(platform.read(utf8(RECEIPT))).isInstanceOf(Received.Authentic.class);
    }

    @Test
    void shouldNotBelieveASeal_whenNobodySigned() {
        String noCertificate = RECEIPT.replaceAll("<ds:X509Certificate>.*</ds:X509Certificate>", "");
        String noKeyInfo = RECEIPT.replaceAll("<ds:KeyInfo>.*</ds:KeyInfo>", "");

        assertThat(doubt(platform().read(utf8(noCertificate)))).isEqualTo(Refusal.SEAL_SHAPE);
        assertThat(doubt(platform().read(utf8(noKeyInfo)))).isEqualTo(Refusal.SEAL_SHAPE);
        assertThat(doubt(platform().read(utf8(replaceIn("X509Certificate", "")))))
                .isEqualTo(Refusal.SIGNER_FOREIGN);
        assertThat(doubt(platform().read(utf8(RECEIPT.replaceAll("<ds:Signature .*</ds:Signature>", "")))))
                .isEqualTo(Refusal.SEAL_MISSING);
    }

    @Test
    void shouldNotBelieveASigner_beforeAndAfterHisCertificateIsValid() {
        Duration year = Duration.ofDays(365);

        assertThat(doubt(platformAt(NOW.minus(year.multipliedBy(2))).read(utf8(RECEIPT))))
                .isEqualTo(Refusal.SIGNER_NOT_VALID);
        assertThat(doubt(platformAt(NOW.plus(year.multipliedBy(21))).read(utf8(RECEIPT))))
                .isEqualTo(Refusal.SIGNER_NOT_VALID);
        assertThat(platformAt(NOW.plus(year)).read(utf8(RECEIPT))).isInstanceOf(Received.Authentic.class);
    }

    @Test
    void shouldNotBelieveAnAlteredSignatureValue() {
        String zero = Base64.getEncoder().encodeToString(new byte[64]);

        assertThat(doubt(platform().read(utf8(replaceIn("SignatureValue", zero)))))
                .isEqualTo(Refusal.SEAL_FORGED);
        assertThat(doubt(platform().read(utf8(replaceIn("SignatureValue", "")))))
                .isEqualTo(Refusal.SEAL_FORGED);
        assertThat(doubt(platform().read(utf8(replaceIn("SignatureValue", "====")))))
                .isEqualTo(Refusal.SEAL_SHAPE);
        assertThat(doubt(platform().read(utf8(replaceIn("DigestValue", zero))))).isEqualTo(Refusal.SEAL_FORGED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.w3.org/2000/09/xmldsig#rsa-sha1",
                "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256",
                "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256",
                "http://www.w3.org/2000/09/xmldsig#sm2-sm3",
                ""
            })
    void shouldNotBelieveOtherAlgorithms_norOneFamilysSignatureWithTheOthersDigest(String algorithm) {
        String other = RECEIPT.replace(SealFamily.CHINAPORT.signature(), algorithm);

        assertThat(doubt(platform().read(utf8(other)))).isEqualTo(Refusal.SEAL_ALGORITHM);
    }

    @Test
    void shouldTakeValuesThatAreBrokenIntoLines() {
        String value = RECEIPT.replaceFirst("(?s).*<ds:SignatureValue>(.*)</ds:SignatureValue>.*", "$1");
        String broken = "\n  " + value.substring(0, 40) + "\n\t" + value.substring(40) + "\n";

        assertThat(platform().read(utf8(replaceIn("SignatureValue", broken)))).isInstanceOf(Received.Authentic.class);
    }

    @Test
    void shouldSayWhatCustomsSays_thoughItIsNotBelieved() {
        Received received = platform().read(utf8(RECEIPT.replace(">399<", ">100<")));

        assertThat(received).isInstanceOfSatisfying(Received.Unproven.class, unproven -> {
            assertThat(unproven.why()).isEqualTo(Refusal.SEAL_FORGED);
            assertThat(unproven.answer().meaning()).isEqualTo(Meaning.REJECTED);
        });
    }
}
