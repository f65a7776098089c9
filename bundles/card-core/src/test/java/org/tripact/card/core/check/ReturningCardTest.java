package org.tripact.card.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.card.core.check.CheckBench.TEXT;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.tripact.card.api.Purpose;
import org.tripact.card.api.SignatureCheck;
import org.tripact.card.api.port.TrustMaterial;
import org.tripact.card.core.check.CardSignatureCheck.Steps;
import org.tripact.crypto.CardAlgorithms;
import org.tripact.crypto.EportCertificate;
import org.tripact.testkit.cards.RegisteredCards;
import org.tripact.testkit.cards.TestAuthority;
import org.tripact.testkit.cards.TestCard;

/** Speed, counted and not timed: a card that returns is neither parsed nor is its chain verified. */
class ReturningCardTest {

    private final CheckBench bench = new CheckBench();
    private final TestCard card = bench.aCard();
    private final AtomicInteger parsed = new AtomicInteger();
    private final AtomicInteger climbed = new AtomicInteger();
    private TrustMaterial material = bench.authority.trust();
    private final SignatureCheck check = Checks.over(counting(), bench.store, bench.clock);

    @Test
    void shouldParseAndVerifyTheChainOnce_howeverOftenTheCardReturns() {
        for (int i = 0; i < 5; i++) {
            assertThat(comesBy(card)).isTrue();
        }
        assertThat(parsed).hasValue(1);
        assertThat(climbed).hasValue(1);
    }

    @Test
    void shouldKeepWhatItKnows_whenOnlyListsAreNew() {
        comesBy(card);
        material = bench.authority.trustWith(List.of(
                bench.authority.cardList(bench.now, bench.now.plusSeconds(600)),
                bench.authority.rootList(bench.now, bench.now.plusSeconds(600))));
        assertThat(comesBy(card)).isTrue();
        assertThat(parsed).hasValue(1);
        assertThat(climbed).hasValue(1);
    }

    @Test
    void shouldAskAnew_whenAuthoritiesAreReplaced() {
        comesBy(card);
        material = TestAuthority.at(bench.now).trust();
        assertThat(comesBy(card)).isFalse();
        assertThat(climbed).hasValue(2);
    }

    @Test
    void shouldKeepNothing_ofACardWithoutAChain() {
        TestCard foreign = TestAuthority.at(bench.now).issue(RegisteredCards.aLegalPerson());
        comesBy(foreign);
        comesBy(foreign);
        assertThat(parsed).hasValue(2);
    }

    private boolean comesBy(TestCard presented) {
        return check.check(TEXT, presented.certificate(), presented.sign(TEXT), presented.number(), Purpose.SIGNING)
                .isAccepted();
    }

    private Steps counting() {
        Trust trust = new Trust(List.of(() -> material), new TrustReader(false, CardAlgorithms.SM2_ONLY));
        ChainFinder climb = new ChainClimb(Checks.SKEW);
        CertificateReader reader = der -> {
            parsed.incrementAndGet();
            return EportCertificate.parse(der);
        };
        ChainFinder finder = (certificate, ground, at) -> {
            climbed.incrementAndGet();
            return climb.find(certificate, ground, at);
        };
        return new Steps(
                new FormValidator(trust, reader),
                new ChainValidator(finder, Checks.SKEW, bench.clock),
                new ValidityValidator(Checks.SKEW, bench.clock),
                new RevocationValidator(Checks.SILENT, Checks.lists(bench.clock), authority -> false));
    }
}
