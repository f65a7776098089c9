package org.tripact.card.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.card.core.check.CheckBench.TEXT;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tripact.card.api.CardReason;
import org.tripact.crypto.CardAlgorithms;
import org.tripact.crypto.KeyKind;
import org.tripact.crypto.Rsa;
import org.tripact.kernel.AuditEvent;
import org.tripact.kernel.Outcome;
import org.tripact.kernel.PageRequest;
import org.tripact.testkit.SettableClock;
import org.tripact.testkit.cards.TestAuthority;
import org.tripact.testkit.cards.TestCard;

/** Cards with RSA and SHA-1, below an authority of their time or of ours. */
class OldCardTest {

    @Test
    void shouldRefuseOldCards_asShipped() {
        for (KeyKind authority : List.of(KeyKind.SM2, KeyKind.RSA_2048)) {
            CheckBench shipped = bench(CardAlgorithms.SM2_ONLY);
            TestCard card = anOldCard(shipped, authority);
            assertThat(shipped.check(card.certificate(), signature(card), card.number()))
                    .isEqualTo(Outcome.refused(CardReason.CERTIFICATE_ALGORITHM));
        }
    }

    @Test
    void shouldAcceptOldCardsAndSaySoInTheAudit_behindTheSwitch() {
        for (KeyKind authority : List.of(KeyKind.SM2, KeyKind.RSA_2048)) {
            CheckBench allowed = bench(CardAlgorithms.SM2_AND_RSA);
            TestCard card = anOldCard(allowed, authority);
            assertThat(allowed.check(card.certificate(), signature(card), card.number())
                            .isAccepted())
                    .isTrue();
            assertThat(events(allowed)).containsExactly(AuditEvent.OLD_CARD_ACCEPTED);
        }
    }

    @Test
    void shouldRefuse_whenTheOldCardSignedAnotherText() {
        CheckBench allowed = bench(CardAlgorithms.SM2_AND_RSA);
        TestCard card = anOldCard(allowed, KeyKind.SM2);
        byte[] other = Rsa.sign(card.signingKeys().getPrivate(), new byte[] {1});
        assertThat(allowed.check(card.certificate(), other, card.number()))
                .isEqualTo(Outcome.refused(CardReason.SIGNATURE_INVALID));
    }

    @Test
    void shouldWriteNothing_whenTheCardIsOfToday() {
        CheckBench allowed = bench(CardAlgorithms.SM2_AND_RSA);
        assertThat(allowed.check(allowed.aCard()).isAccepted()).isTrue();
        assertThat(events(allowed)).isEmpty();
    }

    private static CheckBench bench(CardAlgorithms algorithms) {
        return new CheckBench(TestAuthority.at(SettableClock.atFixtureTime().instant()), false, algorithms);
    }

    private static TestCard anOldCard(CheckBench bench, KeyKind kind) {
        AnsweringAuthority authority = new AnsweringAuthority(bench.now, kind);
        bench.trust(authority.withList(Set.of(), bench.now.minusSeconds(60), bench.now.plus(Duration.ofDays(1))));
        return authority.aCard(KeyKind.RSA_1024);
    }

    private static byte[] signature(TestCard card) {
        return Rsa.sign(card.signingKeys().getPrivate(), TEXT);
    }

    private static List<AuditEvent> events(CheckBench bench) {
        return bench.store.audit().read(new PageRequest(0, 100)).items().stream()
                .map(row -> row.entry().event())
                .toList();
    }
}
