package org.tripact.card.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.card.core.check.CheckBench.DAY;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tripact.card.api.CardReason;
import org.tripact.card.api.Purpose;
import org.tripact.card.api.RevocationAnswer;
import org.tripact.card.api.RevocationAnswer.Source;
import org.tripact.card.api.VerifiedSigner;
import org.tripact.card.api.port.TrustMaterial;
import org.tripact.crypto.Sm3;
import org.tripact.kernel.Outcome;
import org.tripact.testkit.cards.TestAuthority;
import org.tripact.testkit.cards.TestCard;

class RevocationRefusalTest {

    private final CheckBench bench = new CheckBench();
    private final TestAuthority authority = bench.authority;
    private final TestCard card = bench.aCard();

    @Test
    void shouldRefuse_whenCardIsRevokedWhileChainIsKept() {
        assertThat(bench.check(card).isAccepted()).isTrue();
        authority.revoke(card);
        bench.trust(authority.trust());
        assertThat(bench.check(card)).isEqualTo(refused(CardReason.CERTIFICATE_REVOKED));
    }

    @Test
    void shouldAccept_whenAnotherCardIsRevoked() {
        authority.revoke(bench.aCard());
        bench.trust(authority.trust());
        assertThat(bench.check(card).isAccepted()).isTrue();
    }

    @Test
    void shouldRefuse_whenSubordinateAuthorityIsRevoked() {
        authority.revokeSubordinate();
        bench.trust(authority.trust());
        assertThat(bench.check(card)).isEqualTo(refused(CardReason.CERTIFICATE_REVOKED));
    }

    @Test
    void shouldRefuse_whenIssuerHasNoList() {
        trustBesidesTheRoots();
        assertThat(bench.check(card)).isEqualTo(refused(CardReason.REVOCATION_UNKNOWN));
    }

    @Test
    void shouldRefuse_whenListIsPastItsNextUpdate() {
        trustBesidesTheRoots(endedCards());
        assertThat(bench.check(card)).isEqualTo(refused(CardReason.REVOCATION_UNKNOWN));
    }

    @Test
    void shouldRefuseAsRevoked_whenEvenAnEndedListNamesTheCard() {
        authority.revoke(card);
        trustBesidesTheRoots(endedCards());
        assertThat(bench.check(card)).isEqualTo(refused(CardReason.CERTIFICATE_REVOKED));
    }

    @Test
    void shouldRefuse_whenListIsOfTheFuture() {
        trustBesidesTheRoots(authority.cardList(bench.now.plus(DAY), bench.now.plus(DAY)));
        assertThat(bench.check(card)).isEqualTo(refused(CardReason.REVOCATION_UNKNOWN));
    }

    @Test
    void shouldRefuse_whenListIsForgedByAnAuthorityOfTheSameName() {
        byte[] forged = TestAuthority.at(bench.now).cardList(bench.now.minus(DAY), bench.now.plus(DAY));
        trustBesidesTheRoots(forged);
        assertThat(bench.check(card)).isEqualTo(refused(CardReason.REVOCATION_UNKNOWN));
    }

    @Test
    void shouldRefuse_whenListOfTheRootHasEnded() {
        byte[] ended = authority.rootList(bench.now.minus(DAY), bench.now.minusSeconds(1));
        byte[] good = authority.cardList(bench.now.minus(DAY), bench.now.plus(DAY));
        bench.trust(authority.trustWith(List.of(good, ended)));
        assertThat(bench.check(card)).isEqualTo(refused(CardReason.REVOCATION_UNKNOWN));
    }

    @Test
    void shouldRefuse_whenTheListOfTheRootIsNotAtHand() {
        authority.revokeSubordinate();
        bench.trust(authority.trustWith(List.of(cardsAlone())));
        assertThat(bench.check(card, Purpose.SIGNING)).isEqualTo(refused(CardReason.REVOCATION_UNKNOWN));
        assertThat(bench.check(card, Purpose.LOG_IN)).isEqualTo(refused(CardReason.REVOCATION_UNKNOWN));
    }

    @Test
    void shouldRefuse_whenTheListOfTheRootIsNotAtHandThoughTheResponderClearsTheCard() {
        byte[] evidence = {1};
        bench.ask((chained, purpose) ->
                Finding.clear(Finding.Kind.CLEAR, new RevocationAnswer(Source.OCSP, Sm3.digest(evidence), evidence)));
        bench.trust(authority.trustWith(List.of()));
        assertThat(bench.check(card)).isEqualTo(refused(CardReason.REVOCATION_UNKNOWN));
    }

    @Test
    void shouldAccept_whenTheRootIsSaidToIssueNoList() {
        bench.listless("测试根");
        bench.trust(authority.trustWith(List.of(cardsAlone())));
        assertThat(bench.check(card).isAccepted()).isTrue();
    }

    @Test
    void shouldGoByTheListOfTheRoot_whenThereIsOneThoughNoneWasExpected() {
        bench.listless("测试根");
        authority.revokeSubordinate();
        bench.trust(authority.trust());
        assertThat(bench.check(card)).isEqualTo(refused(CardReason.CERTIFICATE_REVOKED));
    }

    @Test
    void shouldRefuse_whenTheIssuerOfTheCardIsSaidToIssueNoList() {
        bench.listless("测试根", "测试发卡");
        bench.trust(authority.trustWith(List.of()));
        assertThat(bench.check(card)).isEqualTo(refused(CardReason.REVOCATION_UNKNOWN));
    }

    @Test
    void shouldGoByTheNewestList_whenThereAreSeveral() {
        byte[] before = authority.cardList(bench.now.minus(DAY), bench.now.plus(DAY));
        authority.revoke(card);
        byte[] after = authority.cardList(bench.now.minusSeconds(60), bench.now.plus(DAY));
        trustBesidesTheRoots(after, before);
        assertThat(bench.check(card)).isEqualTo(refused(CardReason.CERTIFICATE_REVOKED));
    }

    @Test
    void shouldLogInByGraceForAnHourPastTheList_butNeverSign() {
        trustBesidesTheRoots(endedCards());
        assertThat(bench.check(card, Purpose.LOG_IN).isAccepted()).isTrue();
        assertThat(bench.check(card, Purpose.SIGNING)).isEqualTo(refused(CardReason.REVOCATION_UNKNOWN));
        bench.clock.advance(Checks.GRACE);
        assertThat(bench.check(card, Purpose.LOG_IN)).isEqualTo(refused(CardReason.REVOCATION_UNKNOWN));
    }

    @Test
    void shouldKeepTheListsAsEvidence() {
        TrustMaterial material = authority.trust();
        bench.trust(material);
        List<byte[]> kept = bench.check(card).fold(RevocationRefusalTest::lists, reason -> List.of());
        assertThat(kept).usingElementComparator(Arrays::compare).containsExactlyElementsOf(material.revocationLists());
    }

    private void trustBesidesTheRoots(byte[]... lists) {
        Stream<byte[]> root = Stream.of(authority.rootList(bench.now.minus(DAY), bench.now.plus(DAY)));
        bench.trust(
                authority.trustWith(Stream.concat(root, Arrays.stream(lists)).toList()));
    }

    private byte[] cardsAlone() {
        return authority.cardList(bench.now.minus(DAY), bench.now.plus(DAY));
    }

    private byte[] endedCards() {
        return authority.cardList(bench.now.minus(DAY), bench.now.minusSeconds(1));
    }

    private static List<byte[]> lists(VerifiedSigner signer) {
        return signer.revocation().stream().map(RevocationAnswer::encoded).toList();
    }

    private static <V> Outcome<V, CardReason> refused(CardReason reason) {
        return Outcome.refused(reason);
    }
}
