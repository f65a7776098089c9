package org.tripact.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tripact.card.api.CardReason;
import org.tripact.card.api.SessionAdministration;
import org.tripact.card.api.SessionSummary;
import org.tripact.kernel.CardNumber;
import org.tripact.kernel.Outcome;
import org.tripact.kernel.Page;
import org.tripact.kernel.PageRequest;

class SessionCommandsTest {

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    private static final SessionSummary SESSION = new SessionSummary(
            "00112233aabbccdd",
            new CardNumber("9100000000011"),
            "上海晨测\u001b[2J贸易",
            NOON,
            NOON.plusSeconds(60),
            NOON.plusSeconds(1860),
            true);

    private final Desk desk = new Desk();

    @Test
    void shouldListSessionsInATable_withoutWhatCouldMoveTheCursor() {
        SessionList list = new SessionList();
        list.sessions = desk;
        list.size = 10;

        assertThat(list.answer().lines())
                .containsExactly(
                        "ID                Card           Opened               Last used            Ends                 Locked  Enterprise",
                        "00112233aabbccdd  9100000000011  2026-11-22 12:00:00  2026-11-22 12:01:00  2026-11-22 12:31:00  yes     上海晨测?[2J贸易",
                        "1 of 1 sessions");
        assertThat(desk.asked).containsExactly("0/10");
    }

    @Test
    void shouldRefuse_whenAPageIsOutOfBounds() {
        SessionList list = new SessionList();
        list.sessions = desk;
        list.size = 101;

        assertThatThrownBy(list::answer).isInstanceOf(NotUnderstood.class).hasMessageContaining("100");
    }

    @Test
    void shouldEndInTheNameOfTheUser() {
        assertThat(ending("00112233aabbccdd").end("karaf"))
                .isEqualTo("Ended: session 00112233aabbccdd of card 9100000000011");
        assertThat(desk.asked).containsExactly("00112233aabbccdd by shell:karaf");
    }

    @Test
    void shouldSaySo_whenThereIsNoSuchSession() {
        assertThat(ending("ffff").end("karaf")).isEqualTo("There is no session ffff");
        assertThat(ending("ffff").answer()).isEqualTo("There is no session ffff");
    }

    private SessionEnd ending(String id) {
        SessionEnd end = new SessionEnd();
        end.sessions = desk;
        end.id = id;
        return end;
    }

    /** One session, and what was asked about it. */
    private static final class Desk implements SessionAdministration {

        private final List<String> asked = new ArrayList<>();

        @Override
        public Page<SessionSummary> list(PageRequest page) {
            asked.add(page.page() + "/" + page.size());
            return new Page<>(List.of(SESSION), 1, page.page(), page.size());
        }

        @Override
        public Outcome<SessionSummary, CardReason> end(String handle, String administrator) {
            asked.add(handle + " by " + administrator);
            return handle.equals(SESSION.handle())
                    ? Outcome.accepted(SESSION)
                    : Outcome.refused(CardReason.SESSION_REQUIRED);
        }
    }
}
