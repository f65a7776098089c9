package org.tripact.card.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.card.core.CardHall.accepted;
import static org.tripact.card.core.CardHall.refused;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tripact.card.api.CardReason;
import org.tripact.card.api.CardSession;
import org.tripact.card.api.CardSessions.Use;
import org.tripact.card.api.CardStatus;
import org.tripact.card.api.OpenedSession;
import org.tripact.card.api.SessionListener.Change;
import org.tripact.card.api.SessionToken;
import org.tripact.kernel.Outcome;

class SessionLifeTest {

    private final CardHall hall = new CardHall();
    private final OpenedSession opened = hall.loggedIn();
    private final String handle = opened.session().handle();

    @Test
    void shouldRefuse_whenTokenIsUnknown() {
        assertThat(hall.sessions.find(new SessionToken("guessed", CardHall.BROWSER), Use.COUNTS))
                .isEqualTo(refused(CardReason.SESSION_REQUIRED));
    }

    @Test
    void shouldEnd_whenIdleTooLong() {
        hall.clock.advance(Duration.ofMinutes(30));
        assertEnded(Change.TIMED_OUT);
    }

    @Test
    void shouldLiveOn_whenUsedNowAndThen() {
        for (int i = 0; i < 10; i++) {
            hall.clock.advance(Duration.ofMinutes(29));
            assertThat(found(Use.COUNTS).isAccepted()).isTrue();
        }
    }

    @Test
    void shouldIdleOn_whenOnlyPolled() {
        hall.clock.advance(Duration.ofMinutes(29));
        assertThat(found(Use.DOES_NOT_COUNT).isAccepted()).isTrue();
        hall.clock.advance(Duration.ofMinutes(1));
        assertEnded(Change.TIMED_OUT);
    }

    @Test
    void shouldEnd_whenTheDayIsOverThoughUsedAllTheTime() {
        for (int i = 0; i < 23; i++) {
            hall.clock.advance(Duration.ofMinutes(20));
            assertThat(found(Use.COUNTS).isAccepted()).isTrue();
        }
        hall.clock.advance(Duration.ofMinutes(20));
        assertEnded(Change.TIMED_OUT);
    }

    @Test
    void shouldNeverPromiseMoreThanTheAbsoluteEnd() {
        Instant last = hall.clock.instant().plus(Duration.ofHours(8));
        for (int i = 0; i < 23; i++) {
            hall.clock.advance(Duration.ofMinutes(20));
            accepted(found(Use.COUNTS));
        }
        assertThat(accepted(found(Use.COUNTS)).expiresAt()).isEqualTo(last);
    }

    @Test
    void shouldNoteUseAtMostOnceAMinute() {
        Instant idleEnd = opened.session().expiresAt();
        hall.clock.advance(Duration.ofSeconds(59));
        assertThat(accepted(found(Use.COUNTS)).expiresAt()).isEqualTo(idleEnd);
        hall.clock.advance(Duration.ofSeconds(1));
        assertThat(accepted(found(Use.COUNTS)).expiresAt()).isEqualTo(idleEnd.plusSeconds(60));
    }

    @Test
    void shouldEndAtOnce_whenCardIsSuspended() {
        hall.setStatus(CardStatus.SUSPENDED);
        assertEnded(Change.CARD_REFUSED);
    }

    @Test
    void shouldEndAtOnce_whenCardIsLost() {
        hall.setStatus(CardStatus.LOST);
        assertEnded(Change.CARD_REFUSED);
    }

    @Test
    void shouldStayEnded_whenCardIsAcceptedAgain() {
        hall.setStatus(CardStatus.SUSPENDED);
        assertEnded(Change.CARD_REFUSED);
        hall.setStatus(CardStatus.ACTIVE);
        assertThat(found(Use.COUNTS)).isEqualTo(refused(CardReason.SESSION_REQUIRED));
    }

    @Test
    void shouldEndOnce_whenItsUserLeaves() {
        hall.sessions.end(opened.token());
        hall.sessions.end(opened.token());
        assertEnded(Change.LEFT);
    }

    @Test
    void shouldNotOpen_whenTheTokenComesFromAnotherBrowser() {
        SessionToken stolen = new SessionToken(opened.token().secret(), CardHall.OTHER_BROWSER);
        assertThat(hall.sessions.find(stolen, Use.COUNTS)).isEqualTo(refused(CardReason.SESSION_REQUIRED));
        assertThat(found(Use.COUNTS).isAccepted()).isTrue();
    }

    @Test
    void shouldNotTellHowItEnded_whileItLives_orToAnotherBrowser() {
        assertThat(hall.sessions.ending(opened.token())).isEmpty();
        hall.sessions.end(opened.token());
        SessionToken stolen = new SessionToken(opened.token().secret(), CardHall.OTHER_BROWSER);
        assertThat(hall.sessions.ending(stolen)).isEmpty();
    }

    @Test
    void shouldForgetADayLaterHowItEnded_whenAnotherOpens() {
        hall.sessions.end(opened.token());
        hall.clock.advance(Duration.ofDays(1));
        hall.loggedIn();
        assertThat(hall.sessions.ending(opened.token())).contains(Change.LEFT);
        hall.clock.advance(Duration.ofSeconds(1));
        hall.loggedIn();
        assertThat(hall.sessions.ending(opened.token())).isEmpty();
    }

    private Outcome<CardSession, CardReason> found(Use use) {
        return hall.sessions.find(opened.token(), use);
    }

    private void assertEnded(Change how) {
        assertThat(found(Use.COUNTS)).isEqualTo(refused(CardReason.SESSION_REQUIRED));
        assertThat(found(Use.COUNTS)).isEqualTo(refused(CardReason.SESSION_REQUIRED));
        assertThat(hall.sessions.ending(opened.token())).contains(how);
        assertThat(hall.heard).containsExactly(how + " " + handle);
        assertThat(hall.audit())
                .containsExactly(
                        "CARD_LOGIN " + hall.card.number() + " " + handle + " OK",
                        "SESSION_ENDED " + hall.card.number() + " " + handle + " OK");
    }
}
