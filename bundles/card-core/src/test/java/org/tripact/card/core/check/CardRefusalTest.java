package org.tripact.card.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.card.core.check.CheckBench.TEXT;
import static org.tripact.testkit.cards.RegisteredCards.aLegalPerson;
import static org.tripact.testkit.cards.RegisteredCards.aLegalPersonWithTwoCodes;
import static org.tripact.testkit.cards.RegisteredCards.anOperator;
import static org.tripact.testkit.cards.RegisteredCards.ofAnotherEnterprise;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tripact.card.api.CardKind;
import org.tripact.card.api.CardReason;
import org.tripact.card.api.CardStatus;
import org.tripact.card.api.Purpose;
import org.tripact.card.api.RegisteredCard;
import org.tripact.crypto.CardAlgorithms;
import org.tripact.crypto.KeyKind;
import org.tripact.crypto.Sm2;
import org.tripact.kernel.OrganisationCode;
import org.tripact.kernel.Outcome;
import org.tripact.testkit.cards.RegisteredCards;
import org.tripact.testkit.cards.TestCard;

class CardRefusalTest {

    private final CheckBench bench = new CheckBench();
    private final TestCard card = bench.aCard();

    @Test
    void shouldRefuse_whenCertificateIsOfAnotherCard() {
        TestCard other = bench.authority.issue(ofAnotherEnterprise());
        assertThat(bench.check(other.certificate(), other.sign(TEXT), card.number()))
                .isEqualTo(refused(CardReason.OTHER_CARD));
    }

    @Test
    void shouldRefuse_whenRegisterDoesNotKnowTheCard() {
        TestCard unknown = bench.authority.issue(aLegalPersonWithTwoCodes());
        assertThat(bench.check(unknown)).isEqualTo(refused(CardReason.CARD_NOT_REGISTERED));
    }

    @Test
    void shouldRefuse_whenRegisterHasAnotherOrganisationCode() {
        bench.register(RegisteredCards.with(new OrganisationCode("MA2TXT022"), aLegalPerson()));
        assertThat(bench.check(card)).isEqualTo(refused(CardReason.CARD_NOT_REGISTERED));
    }

    @Test
    void shouldRefuse_whenCardIsSuspended() {
        bench.register(RegisteredCards.with(CardStatus.SUSPENDED, aLegalPerson()));
        assertThat(bench.check(card)).isEqualTo(refused(CardReason.CARD_SUSPENDED));
    }

    @Test
    void shouldRefuse_whenCardIsLost() {
        bench.register(RegisteredCards.with(CardStatus.LOST, aLegalPerson()));
        assertThat(bench.check(card)).isEqualTo(refused(CardReason.CARD_SUSPENDED));
    }

    @Test
    void shouldLogInAndTellTheKind_whenCardIsOperator() {
        TestCard operator = bench.authority.issue(anOperator());
        assertThat(bench.check(operator, Purpose.LOG_IN)
                        .map(signer -> signer.card().kind()))
                .isEqualTo(Outcome.accepted(CardKind.OPERATOR));
    }

    @Test
    void shouldRefuseToSign_whenCardIsOperator() {
        assertThat(bench.check(bench.authority.issue(anOperator())))
                .isEqualTo(refused(CardReason.LEGAL_PERSON_CARD_REQUIRED));
    }

    @Test
    void shouldRefuseToSign_whenTheRoleChangedSinceLogIn() {
        assertThat(bench.check(card, Purpose.LOG_IN).isAccepted()).isTrue();
        bench.register(with(CardKind.OPERATOR, aLegalPerson()));
        assertThat(bench.check(card)).isEqualTo(refused(CardReason.LEGAL_PERSON_CARD_REQUIRED));
    }

    private static RegisteredCard with(CardKind kind, RegisteredCard card) {
        return new RegisteredCard(
                card.number(), card.organisationCode(), card.enterprise(), kind, card.status(), card.codes());
    }

    @Test
    void shouldRefuse_whenSignatureIsOverAnotherText() {
        assertThat(bench.check(card, card.sign("用途 purpose: SIGH"))).isEqualTo(refused(CardReason.SIGNATURE_INVALID));
    }

    @Test
    void shouldRefuse_whenSignatureIsOfAnotherKey() {
        assertThat(bench.check(card, bench.aCard().sign(TEXT))).isEqualTo(refused(CardReason.SIGNATURE_INVALID));
    }

    @Test
    void shouldRefuse_whenSignatureIsDerInsteadOfRaw() {
        assertThat(bench.check(card, Sm2.rawToDer(card.sign(TEXT)))).isEqualTo(refused(CardReason.SIGNATURE_INVALID));
    }

    @Test
    void shouldRefuse_whenAnOldCardsSignatureIsRawInsteadOfItsOwnForm() {
        CheckBench allowed = new CheckBench(bench.authority, false, CardAlgorithms.SM2_AND_RSA);
        AnsweringAuthority issuer = new AnsweringAuthority(bench.now, KeyKind.SM2);
        allowed.trust(issuer.withList(Set.of(), bench.now.minusSeconds(60), bench.now.plusSeconds(600)));
        TestCard old = issuer.aCard(KeyKind.RSA_1024);
        assertThat(allowed.check(old, card.sign(TEXT))).isEqualTo(refused(CardReason.SIGNATURE_INVALID));
    }

    @Test
    void shouldRefuse_whenSignatureHasNotItsLength() {
        byte[] good = card.sign(TEXT);
        List<byte[]> wrong = List.of(
                new byte[0],
                Arrays.copyOf(good, 63),
                Arrays.copyOf(good, 65),
                Arrays.copyOf(good, 1025),
                new byte[64],
                "garbage".getBytes(StandardCharsets.US_ASCII));
        assertThat(wrong)
                .allSatisfy(
                        bytes -> assertThat(bench.check(card, bytes)).isEqualTo(refused(CardReason.SIGNATURE_INVALID)));
        assertThat(bench.check(card, (byte[]) null)).isEqualTo(refused(CardReason.SIGNATURE_INVALID));
    }

    private static <V> Outcome<V, CardReason> refused(CardReason reason) {
        return Outcome.refused(reason);
    }
}
