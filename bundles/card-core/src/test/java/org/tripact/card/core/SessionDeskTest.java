package org.tripact.card.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tripact.card.core.CardHall.refused;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.tripact.card.api.CardReason;
import org.tripact.card.api.CardSession;
import org.tripact.card.api.CardSessions.Use;
import org.tripact.card.api.CardStatus;
import org.tripact.card.api.OpenedSession;
import org.tripact.card.api.SessionListener.Change;
import org.tripact.card.api.SessionSummary;
import org.tripact.kernel.Page;
import org.tripact.kernel.PageRequest;

/** What administrators see of sessions, and what ends them without anybody calling. */
class SessionDeskTest {

    private final CardHall hall = new CardHall();
    private final OpenedSession opened = hall.loggedIn();
    private final CardSession session = opened.session();
    private final SessionDesk desk =
            new SessionDesk(hall.store.sessions(), hall.store.register(), hall.journal, hall.policy, hall.clock);
    private final SessionLife life =
            new SessionLife(hall.store.sessions(), hall.store.register(), hall.policy, hall.journal, hall.clock);

    @Test
    void shouldListLivingSessions_withoutHolderAndToken() {
        Page<SessionSummary> page = desk.list(new PageRequest(0, 10));
        assertThat(page.total()).isEqualTo(1);
        SessionSummary shown = page.items().get(0);
        assertThat(shown.handle()).isEqualTo(session.handle());
        assertThat(shown.card()).isEqualTo(hall.card.number());
        assertThat(shown.enterprise()).isEqualTo(session.card().enterprise().name());
        assertThat(shown.expiresAt()).isEqualTo(session.expiresAt());
        assertThat(shown.toString())
                .doesNotContain(session.holder(), opened.token().secret());

        hall.clock.advance(Duration.ofMinutes(30));
        assertThat(desk.list(new PageRequest(0, 10)).items()).isEmpty();
    }

    @Test
    void shouldEndAtOnceAndNameTheAdministratorInTheAudit() {
        assertThat(desk.end(session.handle(), "shell:admin").isAccepted()).isTrue();
        assertThat(hall.sessions.find(opened.token(), Use.COUNTS)).isEqualTo(refused(CardReason.SESSION_REQUIRED));
        assertThat(hall.heard).containsExactly("DISMISSED " + session.handle());
        assertThat(hall.sessions.ending(opened.token())).contains(Change.DISMISSED);
        assertThat(hall.audit()).last().isEqualTo("SESSION_ENDED shell:admin " + session.handle() + " OK");
        assertThat(desk.end(session.handle(), "shell:admin")).isEqualTo(refused(CardReason.SESSION_REQUIRED));
    }

    @Test
    void shouldEndNothing_byWhatOpensASession() {
        assertThat(desk.end(opened.token().secret(), "shell:admin")).isEqualTo(refused(CardReason.SESSION_REQUIRED));
        assertThat(hall.sessions.find(opened.token(), Use.COUNTS).isAccepted()).isTrue();
    }

    @Test
    void shouldSweepTheSessionOfASuspendedCard_thoughNobodyCalls() {
        assertThat(life.sweep(10)).isZero();
        hall.setStatus(CardStatus.SUSPENDED);
        assertThat(life.sweep(10)).isEqualTo(1);
        assertThat(hall.heard).containsExactly("CARD_REFUSED " + session.handle());
        assertThat(life.sweep(10)).isZero();
    }

    @Test
    void shouldSweepWhatIsOver() {
        hall.clock.advance(Duration.ofMinutes(30));
        life.sweep(10);
        assertThat(hall.heard).containsExactly("TIMED_OUT " + session.handle());
        assertThat(hall.store.sessions().findByHandle(session.handle())).isEmpty();
    }

    @Test
    void shouldGoOnSweeping_whenTheStoreWasAway() {
        SessionSweep sweep = new SessionSweep(life, Duration.ofMillis(20));
        try {
            hall.store.goAway();
            hall.store.comeBack();
            hall.setStatus(CardStatus.LOST);
            await().untilAsserted(() -> assertThat(hall.heard).containsExactly("CARD_REFUSED " + session.handle()));
        } finally {
            sweep.deactivate();
        }
    }
}
