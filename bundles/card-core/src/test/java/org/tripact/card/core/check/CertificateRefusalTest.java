package org.tripact.card.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.card.core.check.CheckBench.DAY;
import static org.tripact.card.core.check.CheckBench.TEXT;
import static org.tripact.testkit.cards.RegisteredCards.aLegalPerson;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tripact.card.api.CardReason;
import org.tripact.card.api.VerifiedSigner;
import org.tripact.kernel.Outcome;
import org.tripact.testkit.cards.TestAuthority;
import org.tripact.testkit.cards.TestCard;

class CertificateRefusalTest {

    private final CheckBench bench = new CheckBench();

    @Test
    void shouldAcceptAndNameTheSigner_whenEverythingIsInOrder() {
        Instant validUntil = bench.now.plus(DAY.multipliedBy(365 * 9));
        VerifiedSigner signer = bench.check(bench.aCard()).fold(found -> found, CertificateRefusalTest::unexpected);
        assertThat(signer.card()).isEqualTo(aLegalPerson());
        assertThat(signer.holder()).isEqualTo("测试人");
        assertThat(signer.validUntil()).isEqualTo(validUntil);
    }

    @Test
    void shouldRefuse_whenAuthorityIsForeignThoughItsNamesAreTheSame() {
        TestCard foreign = TestAuthority.at(bench.now).issue(aLegalPerson());
        assertThat(bench.check(foreign)).isEqualTo(refused(CardReason.CERTIFICATE_UNTRUSTED));
    }

    @Test
    void shouldRefuse_whenCertificateIsSelfSigned() {
        byte[] selfSigned = TestAuthority.at(bench.now).authorities().get(0);
        assertThat(bench.check(selfSigned, new byte[64], aLegalPerson().number()))
                .isEqualTo(refused(CardReason.CERTIFICATE_UNTRUSTED));
    }

    @Test
    void shouldRefuse_whenRootIsNotThereThoughTheIssuerIs() {
        List<byte[]> issuerOnly = bench.authority.authorities().subList(1, 2);
        bench.trust(TestAuthority.material(issuerOnly, bench.authority.trust().revocationLists()));
        assertThat(bench.check(bench.aCard())).isEqualTo(refused(CardReason.CERTIFICATE_UNTRUSTED));
    }

    @Test
    void shouldRefuse_whenSubordinateAuthorityHasEnded() {
        CheckBench ended = new CheckBench(TestAuthority.withEndedSubordinate(bench.now), false);
        assertThat(ended.check(ended.aCard())).isEqualTo(refused(CardReason.CERTIFICATE_UNTRUSTED));
    }

    @Test
    void shouldRefuse_whenAnAuthorityEndsAfterItsChainWasKept() {
        TestCard card = bench.authority.issue(aLegalPerson(), bench.now, bench.now.plus(DAY.multipliedBy(365 * 40)));
        assertThat(bench.check(card).isAccepted()).isTrue();
        bench.clock.advance(DAY.multipliedBy(365 * 21));
        assertThat(bench.check(card)).isEqualTo(refused(CardReason.CERTIFICATE_UNTRUSTED));
    }

    @Test
    void shouldRefuse_whenCertificateHasExpired() {
        TestCard expired = bench.authority.issue(aLegalPerson(), bench.now.minus(DAY), bench.now.minus(minutes(6)));
        assertThat(bench.check(expired)).isEqualTo(refused(CardReason.CERTIFICATE_EXPIRED));
    }

    @Test
    void shouldRefuse_whenCertificateIsNotYetValid() {
        TestCard early = bench.authority.issue(aLegalPerson(), bench.now.plus(minutes(6)), bench.now.plus(DAY));
        assertThat(bench.check(early)).isEqualTo(refused(CardReason.CERTIFICATE_NOT_YET_VALID));
    }

    @Test
    void shouldAccept_whenBoundsAreMissedByLessThanClocksDiffer() {
        TestCard late = bench.authority.issue(aLegalPerson(), bench.now.minus(DAY), bench.now.minus(minutes(4)));
        TestCard early = bench.authority.issue(aLegalPerson(), bench.now.plus(minutes(4)), bench.now.plus(DAY));
        assertThat(bench.check(late).isAccepted()).isTrue();
        assertThat(bench.check(early).isAccepted()).isTrue();
    }

    @Test
    void shouldRefuse_whenKeyIsForEnvelopes() {
        TestCard card = bench.authority.issueForEnvelopesOnly(aLegalPerson());
        assertThat(bench.check(card)).isEqualTo(refused(CardReason.CERTIFICATE_UNTRUSTED));
    }

    @Test
    void shouldRefuse_whenKeyLiesOnP256() {
        TestCard card = bench.authority.issueOnP256(aLegalPerson());
        assertThat(bench.check(card)).isEqualTo(refused(CardReason.CERTIFICATE_ALGORITHM));
    }

    @Test
    void shouldRefuse_whenCertificateIsNoneAtAll() {
        TestCard card = bench.aCard();
        byte[] good = card.certificate();
        List<byte[]> none = List.of(
                new byte[0],
                "garbage".getBytes(StandardCharsets.US_ASCII),
                new byte[16 * 1024 + 1],
                Arrays.copyOf(good, good.length + 1),
                Arrays.copyOf(good, good.length - 1));
        assertThat(none)
                .allSatisfy(bytes -> assertThat(bench.check(bytes, card.sign(TEXT), card.number()))
                        .isEqualTo(refused(CardReason.CERTIFICATE_UNTRUSTED)));
        assertThat(bench.check(null, card.sign(TEXT), card.number()))
                .isEqualTo(refused(CardReason.CERTIFICATE_UNTRUSTED));
    }

    @Test
    void shouldRefuse_whenAnSm2KeyClaimsEcdsa() {
        TestCard card = bench.aCard();
        byte[] ecdsa = replaced(card.certificate(), "2a811ccf55018375", "2a8648ce3d040302");
        byte[] p256 = replaced(card.certificate(), "2a811ccf5501822d", "2a8648ce3d030107");
        assertThat(bench.check(ecdsa, card.sign(TEXT), card.number()))
                .isEqualTo(refused(CardReason.CERTIFICATE_ALGORITHM));
        assertThat(bench.check(p256, card.sign(TEXT), card.number()))
                .isEqualTo(refused(CardReason.CERTIFICATE_ALGORITHM));
    }

    @Test
    void shouldRefuse_whenAP256KeyClaimsTheSm2Curve() {
        TestCard card = bench.authority.issueOnP256(aLegalPerson());
        byte[] claiming = replaced(card.certificate(), "2a8648ce3d030107", "2a811ccf5501822d");
        assertThat(bench.check(claiming, card.sign(TEXT), card.number()))
                .isEqualTo(refused(CardReason.CERTIFICATE_UNTRUSTED));
    }

    @Test
    void shouldRefuse_whenAsn1IsNestedDeeply() {
        byte[] deep = {5, 0};
        for (int depth = 0; depth < 3_000; depth++) {
            deep = nested(deep);
        }
        assertThat(deep).hasSizeLessThan(16 * 1024);
        assertThat(bench.check(deep, new byte[64], aLegalPerson().number()))
                .isEqualTo(refused(CardReason.CERTIFICATE_UNTRUSTED));
    }

    private static byte[] nested(byte[] inner) {
        ByteArrayOutputStream outer = new ByteArrayOutputStream();
        outer.write(0x30);
        if (inner.length < 128) {
            outer.write(inner.length);
        } else {
            outer.writeBytes(new byte[] {(byte) 0x82, (byte) (inner.length >> 8), (byte) inner.length});
        }
        outer.writeBytes(inner);
        return outer.toByteArray();
    }

    private static byte[] replaced(byte[] certificate, String oid, String other) {
        String hex = HexFormat.of().formatHex(certificate);
        assertThat(hex).contains("0608" + oid);
        return HexFormat.of().parseHex(hex.replace("0608" + oid, "0608" + other));
    }

    @Test
    void shouldRefuse_whenASingleByteOfTheCertificateIsAltered() {
        TestCard card = bench.aCard();
        byte[] altered = card.certificate().clone();
        altered[altered.length - 5] ^= 1;
        assertThat(bench.check(altered, card.sign(TEXT), card.number()))
                .isEqualTo(refused(CardReason.CERTIFICATE_UNTRUSTED));
    }

    private static VerifiedSigner unexpected(CardReason reason) {
        throw new AssertionError("refused: " + reason);
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }

    private static <V> Outcome<V, CardReason> refused(CardReason reason) {
        return Outcome.refused(reason);
    }
}
