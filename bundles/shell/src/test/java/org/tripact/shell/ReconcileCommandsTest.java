package org.tripact.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripact.exchange.api.desk.ReconciliationDesk;
import org.tripact.exchange.api.port.Difference;
import org.tripact.exchange.api.port.Run;
import org.tripact.kernel.Intervention;
import org.tripact.kernel.Outcome;

class ReconcileCommandsTest {

    private static final LocalDate YESTERDAY = LocalDate.parse("2026-11-21");
    private static final Instant TIME = Instant.parse("2026-11-22T04:00:00Z");
    private static final Difference MISSING = new Difference(
            7,
            "directory",
            YESTERDAY,
            Difference.Kind.MISSING_AT_CUSTOMS,
            "m-\u001b[2J1",
            "ours: DELIVERED; customs': nothing",
            TIME);

    private final Desk desk = new Desk();

    @Test
    void shouldAskAllAboutYesterday_whenNothingIsNamed() {
        assertThat(reconcile(null, null).answer())
                .isEqualTo("directory was asked about 2026-11-21, round 2\nRefused: simulator, NOT_SENT");
    }

    @Test
    void shouldAskOneAboutADay_whenBothAreNamed() {
        assertThat(reconcile("2026-11-01", "directory").answer())
                .isEqualTo("directory was asked about 2026-11-01, round 2");
        assertThatThrownBy(() -> reconcile("21.11.", null).answer()).isInstanceOf(NotUnderstood.class);
        assertThat(desk.asked).containsExactly("directory 2026-11-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-1000-01-01", "-999999999-01-01", "+12026-11-01", "2026-11-31", "２０２６-11-01", "2026-11-01T00"})
    void shouldAskNobody_whenADayIsNoneThatAStoreKeeps(String day) {
        assertThatThrownBy(() -> reconcile(day, "directory").answer())
                .isInstanceOf(NotUnderstood.class)
                .hasMessage("--day is a day as 2026-11-22, and not " + day);
        assertThat(desk.asked).isEmpty();
    }

    @Test
    void shouldSayThatNobodyComparesBooks() {
        desk.connectors = List.of();

        assertThat(reconcile(null, null).answer()).isEqualTo("No running connector compares books");
    }

    @Test
    void shouldListDifferencesWithTheirOwner_andTheDays() {
        ReconcileList list = new ReconcileList();
        list.books = desk;

        assertThat(list.answer().lines())
                .contains(
                        "7  directory  2026-11-21  MISSING_AT_CUSTOMS  CUSTOMS  m-?[2J1  ours: DELIVERED; customs': nothing",
                        "1 differences",
                        "directory  2026-11-21  2      COMPARED  2026-11-22 12:00:00");
    }

    @Test
    void shouldCloseInTheNameOfTheUser_orSayWhyNot() {
        ReconcileClose close = new ReconcileClose();
        close.books = desk;
        close.why = "customs found it";
        close.sequence = 7;
        assertThat(close.does("karaf")).isEqualTo("Closed: MISSING_AT_CUSTOMS " + MISSING.subject());
        close.sequence = 8;
        assertThat(close.does("karaf")).isEqualTo("Refused: NOT_OPEN");
        assertThat(desk.asked)
                .containsExactly("7 by shell:karaf: customs found it", "8 by shell:karaf: customs found it");
    }

    private Reconcile reconcile(String day, String connector) {
        Reconcile command = new Reconcile();
        command.books = desk;
        command.day = day;
        command.connector = connector;
        return command;
    }

    private static final class Desk implements ReconciliationDesk {

        private final List<String> asked = new ArrayList<>();
        private List<String> connectors = List.of("directory", "simulator");

        @Override
        public List<String> connectors() {
            return connectors;
        }

        @Override
        public LocalDate yesterday() {
            return YESTERDAY;
        }

        @Override
        public Outcome<Run, Refusal> reconcile(String connector, LocalDate day) {
            asked.add(connector + " " + day);
            return connector.equals("directory")
                    ? Outcome.accepted(new Run(connector, day, 2, Run.Status.BEGUN, TIME, TIME))
                    : Outcome.refused(Refusal.NOT_SENT);
        }

        @Override
        public List<Run> runs(int limit) {
            return List.of(new Run("directory", YESTERDAY, 2, Run.Status.COMPARED, TIME, TIME));
        }

        @Override
        public List<Difference> differences(int limit) {
            return List.of(MISSING);
        }

        @Override
        public Outcome<Difference, Refusal> close(long sequence, Intervention intervention) {
            asked.add(sequence + " by " + intervention.by() + ": " + intervention.why());
            return sequence == MISSING.sequence() ? Outcome.accepted(MISSING) : Outcome.refused(Refusal.NOT_OPEN);
        }
    }
}
