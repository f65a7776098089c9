package org.tripact.card.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.card.core.CardHall.BROWSER;
import static org.tripact.card.core.CardHall.OTHER_BROWSER;
import static org.tripact.card.core.CardHall.accepted;
import static org.tripact.card.core.CardHall.refused;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tripact.card.api.CardProof;
import org.tripact.card.api.CardReason;
import org.tripact.card.api.CardSession;
import org.tripact.card.api.CardSessions.Use;
import org.tripact.card.api.CardStatus;
import org.tripact.card.api.OpenedSession;
import org.tripact.card.api.SessionToken;
import org.tripact.kernel.Outcome;
import org.tripact.testkit.cards.TestCard;

class SessionLockTest {

    private final CardHall hall = new CardHall();
    private final OpenedSession opened = hall.loggedIn();
    private final String handle = opened.session().handle();

    @Test
    void shouldLockAndNotEnd_whenCardIsPulled() {
        assertThat(accepted(hall.sessions.lock(opened.token())).locked()).isTrue();
        assertThat(accepted(hall.sessions.find(opened.token(), Use.COUNTS)).locked())
                .isTrue();
        assertThat(hall.heard).containsExactly("LOCKED " + handle);
    }

    @Test
    void shouldSayItOnce_whenLockedTwice() {
        accepted(hall.sessions.lock(opened.token()));
        accepted(hall.sessions.lock(opened.token()));
        assertThat(hall.heard).containsExactly("LOCKED " + handle);
        assertThat(hall.audit()).hasSize(2);
    }

    @Test
    void shouldUnlock_whenTheSameCardSignsAFreshChallenge() {
        accepted(hall.sessions.lock(opened.token()));
        assertThat(accepted(unlock(hall.card)).locked()).isFalse();
        assertThat(accepted(hall.sessions.find(opened.token(), Use.COUNTS)).locked())
                .isFalse();
        assertThat(hall.heard).isEqualTo(List.of("LOCKED " + handle, "UNLOCKED " + handle));
        assertThat(hall.audit()).last().isEqualTo("SESSION_UNLOCKED " + hall.card.number() + " " + handle + " OK");
    }

    @Test
    void shouldStayLocked_whenAnotherCardTries() {
        accepted(hall.sessions.lock(opened.token()));
        assertThat(unlock(hall.otherCard)).isEqualTo(refused(CardReason.OTHER_CARD));
        assertThat(accepted(hall.sessions.find(opened.token(), Use.COUNTS)).locked())
                .isTrue();
        assertThat(hall.audit())
                .last()
                .isEqualTo("SESSION_UNLOCK_REFUSED " + hall.otherCard.number() + " " + handle + " OTHER_CARD");
    }

    @Test
    void shouldStayLocked_whenAnotherCardClaimsTheNumberOfTheSessions() {
        accepted(hall.sessions.lock(opened.token()));
        CardProof proof = hall.otherCard.proof(hall.aChallenge());
        CardProof lying =
                new CardProof(proof.challengeId(), proof.certificate(), proof.signature(), hall.card.number());
        assertThat(hall.sessions.unlock(opened.token(), lying, BROWSER)).isEqualTo(refused(CardReason.OTHER_CARD));
    }

    @Test
    void shouldUseTheChallengeUp_whenAnotherCardTries() {
        accepted(hall.sessions.lock(opened.token()));
        CardProof other = hall.otherCard.proof(hall.aChallenge());
        hall.sessions.unlock(opened.token(), other, BROWSER);
        assertThat(hall.sessions.unlock(opened.token(), other, BROWSER))
                .isEqualTo(refused(CardReason.CHALLENGE_UNKNOWN));
    }

    @Test
    void shouldStayLocked_whenTheChallengeIsOfAnotherBrowser() {
        accepted(hall.sessions.lock(opened.token()));
        CardProof proof = hall.card.proof(hall.aChallenge());
        assertThat(hall.sessions.unlock(opened.token(), proof, OTHER_BROWSER))
                .isEqualTo(refused(CardReason.CHALLENGE_UNKNOWN));
    }

    @Test
    void shouldEnd_whenLockedAndIdleTooLong() {
        accepted(hall.sessions.lock(opened.token()));
        hall.clock.advance(Duration.ofMinutes(20));
        accepted(hall.sessions.find(opened.token(), Use.COUNTS));
        hall.clock.advance(Duration.ofMinutes(10));
        assertThat(unlock(hall.card)).isEqualTo(refused(CardReason.SESSION_REQUIRED));
    }

    @Test
    void shouldRefuseToLockOrUnlock_whenThereIsNoSession() {
        SessionToken none = new SessionToken("none", BROWSER);
        assertThat(hall.sessions.lock(none)).isEqualTo(refused(CardReason.SESSION_REQUIRED));
        assertThat(hall.sessions.unlock(none, hall.card.proof(hall.aChallenge()), BROWSER))
                .isEqualTo(refused(CardReason.SESSION_REQUIRED));
    }

    @Test
    void shouldEnd_whenCardIsSuspendedWhileLocked() {
        accepted(hall.sessions.lock(opened.token()));
        hall.setStatus(CardStatus.SUSPENDED);
        assertThat(unlock(hall.card)).isEqualTo(refused(CardReason.SESSION_REQUIRED));
        assertThat(hall.heard).last().isEqualTo("CARD_REFUSED " + handle);
    }

    private Outcome<CardSession, CardReason> unlock(TestCard card) {
        return hall.sessions.unlock(opened.token(), card.proof(hall.aChallenge()), BROWSER);
    }
}
