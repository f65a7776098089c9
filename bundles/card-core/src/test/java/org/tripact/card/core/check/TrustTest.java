package org.tripact.card.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.tripact.card.api.CardReason;
import org.tripact.card.api.port.TrustMaterial;
import org.tripact.crypto.CardAlgorithms;
import org.tripact.kernel.Outcome;
import org.tripact.testkit.AgreementFixtures;
import org.tripact.testkit.cards.RegisteredCards;
import org.tripact.testkit.cards.TestAuthority;
import org.tripact.testkit.cards.TestCard;

class TrustTest {

    private final TestAuthority first = TestAuthority.at(AgreementFixtures.NOW);
    private final TestAuthority second = TestAuthority.at(AgreementFixtures.NOW);

    @Test
    void shouldTrustTheAuthoritiesOfAllSources() {
        Trust trust = new Trust(List.of(first::trust, second::trust), new TrustReader(false, CardAlgorithms.SM2_ONLY));
        assertThat(trust.current().anchors()).hasSize(2);
        assertThat(trust.current().intermediates()).hasSize(2);
        assertThat(trust.current().lists()).hasSize(4);
    }

    @Test
    void shouldKeepWhatItDerived_untilAVersionChanges() {
        AtomicReference<TrustMaterial> material = new AtomicReference<>(first.trust());
        Trust trust = new Trust(List.of(material::get), new TrustReader(false, CardAlgorithms.SM2_ONLY));
        TrustSnapshot before = trust.current();
        assertThat(trust.current()).isSameAs(before);
        material.set(second.trust());
        assertThat(trust.current()).isNotSameAs(before);
    }

    @Test
    void shouldLeaveOutWhatCannotBeRead() {
        List<byte[]> items = List.of(first.authorities().get(0), new byte[] {1, 2, 3}, new byte[0]);
        TrustSnapshot snapshot =
                new TrustReader(false, CardAlgorithms.SM2_ONLY).read(List.of(TestAuthority.material(items, items)));
        assertThat(snapshot.anchors()).hasSize(1);
        assertThat(snapshot.lists()).isEmpty();
    }

    @Test
    void shouldNotTakeACardForAnAuthority() {
        TestCard card = first.issue(RegisteredCards.aLegalPerson());
        TrustSnapshot snapshot = new TrustReader(false, CardAlgorithms.SM2_ONLY)
                .read(List.of(TestAuthority.material(List.of(card.certificate()), List.of())));
        assertThat(snapshot.authorities()).isEmpty();
    }

    @Test
    void shouldRefuseCardsOfADemoAuthority_unlessAllowed() {
        TestAuthority demo = TestAuthority.withDemoMarker(AgreementFixtures.NOW);
        CheckBench production = new CheckBench(demo, false);
        CheckBench demonstration = new CheckBench(demo, true);
        assertThat(production.check(production.aCard())).isEqualTo(Outcome.refused(CardReason.CERTIFICATE_UNTRUSTED));
        assertThat(demonstration.check(demonstration.aCard()).isAccepted()).isTrue();
    }
}
