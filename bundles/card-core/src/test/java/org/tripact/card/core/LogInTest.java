package org.tripact.card.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tripact.card.core.CardHall.BROWSER;
import static org.tripact.card.core.CardHall.ORIGIN;
import static org.tripact.card.core.CardHall.accepted;
import static org.tripact.card.core.CardHall.refused;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.tripact.card.api.CardKind;
import org.tripact.card.api.CardProof;
import org.tripact.card.api.CardReason;
import org.tripact.card.api.CardSession;
import org.tripact.card.api.CardSessions;
import org.tripact.card.api.CardSessions.Use;
import org.tripact.card.api.CardStatus;
import org.tripact.card.api.Challenge;
import org.tripact.card.api.OpenedSession;
import org.tripact.crypto.Sm3;
import org.tripact.kernel.Outcome;
import org.tripact.kernel.StoreUnavailableException;
import org.tripact.testkit.cards.RegisteredCards;
import org.tripact.testkit.cards.TestCard;

class LogInTest {

    private final CardHall hall = new CardHall();

    @Test
    void shouldOpenASessionThatShowsTheRegister_whenCardIsInOrder() {
        OpenedSession opened = hall.loggedIn();
        CardSession session = opened.session();
        assertThat(session.card()).isEqualTo(RegisteredCards.aLegalPerson());
        assertThat(session.holder()).isEqualTo("测试人");
        assertThat(session.origin()).isEqualTo(ORIGIN);
        assertThat(session.locked()).isFalse();
        assertThat(session.expiresAt()).isEqualTo("2026-11-22T09:30:00Z");
        assertThat(hall.sessions.find(opened.token(), Use.COUNTS)).isEqualTo(accept(session));
        assertThat(hall.audit()).containsExactly("CARD_LOGIN " + hall.card.number() + " " + session.handle() + " OK");
    }

    @Test
    void shouldKeepOnlyTheHashOfTheToken() {
        OpenedSession opened = hall.loggedIn();
        String secret = opened.token().secret();
        String both = secret + "\n" + BROWSER.secret();
        String hash = Sm3.digest(both.getBytes(StandardCharsets.UTF_8)).hex();
        assertThat(secret).matches("[0-9a-f]{64}");
        assertThat(hall.store.sessions().find(secret)).isEmpty();
        assertThat(hall.store.sessions().find(hash)).isPresent();
        assertThat(opened.session().handle()).matches("[0-9a-f]{16}");
        assertThat(hash + secret).doesNotContain(opened.session().handle());
        assertThat(opened.toString()).doesNotContain(secret);
    }

    @Test
    void shouldOpenASessionMarkedOperator_whenCardIsOperator() {
        TestCard operator = hall.authority.issue(RegisteredCards.anOperator());
        hall.register(operator.registered());
        OpenedSession opened = accepted(hall.sessions.logIn(operator.proof(hall.aChallenge()), BROWSER));
        assertThat(opened.session().card().kind()).isEqualTo(CardKind.OPERATOR);
    }

    @Test
    void shouldRefuseAndSayInTheAudit_whenCardIsSuspended() {
        hall.setStatus(CardStatus.SUSPENDED);
        assertThat(hall.sessions.logIn(hall.card.proof(hall.aChallenge()), BROWSER))
                .isEqualTo(refused(CardReason.CARD_SUSPENDED));
        assertThat(hall.audit()).containsExactly("CARD_LOGIN_REFUSED " + hall.card.number() + " log-in CARD_SUSPENDED");
    }

    @Test
    void shouldRefuse_whenReaderNamesAnotherCardThanTheCertificate() {
        CardProof proof = hall.card.proof(hall.aChallenge());
        CardProof lying =
                new CardProof(proof.challengeId(), proof.certificate(), proof.signature(), hall.otherCard.number());
        assertThat(hall.sessions.logIn(lying, BROWSER)).isEqualTo(refused(CardReason.OTHER_CARD));
    }

    @Test
    void shouldRefuse_whenTheCardSignedForAnotherOriginOrPurpose() {
        for (String[] change : new String[][] {{ORIGIN, "https://evil.example"}, {"LOGIN", "SIGN"}}) {
            Challenge challenge = hall.aChallenge();
            String text = challenge.text().replace(change[0], change[1]);
            assertThat(text).isNotEqualTo(challenge.text());
            CardProof proof =
                    new CardProof(challenge.id(), hall.card.certificate(), hall.card.sign(text), hall.card.number());
            assertThat(hall.sessions.logIn(proof, BROWSER)).isEqualTo(refused(CardReason.SIGNATURE_INVALID));
        }
    }

    @Test
    void shouldFindTheSessionAndTheChallenge_afterARestart() {
        OpenedSession opened = hall.loggedIn();
        CardProof proof = hall.card.proof(hall.aChallenge());
        CardSessions restarted = hall.newCore(10);
        assertThat(restarted.find(opened.token(), Use.COUNTS)).isEqualTo(accept(opened.session()));
        assertThat(restarted.logIn(proof, BROWSER).isAccepted()).isTrue();
    }

    @Test
    void shouldThrowAndOpenNothing_whenStoreIsAway() {
        CardProof proof = hall.card.proof(hall.aChallenge());
        hall.store.goAway();
        assertThatThrownBy(() -> hall.sessions.logIn(proof, BROWSER)).isInstanceOf(StoreUnavailableException.class);
        hall.store.comeBack();
        assertThat(hall.sessions.logIn(proof, BROWSER).isAccepted()).isTrue();
    }

    private static Outcome<CardSession, CardReason> accept(CardSession session) {
        return Outcome.accepted(session);
    }
}
