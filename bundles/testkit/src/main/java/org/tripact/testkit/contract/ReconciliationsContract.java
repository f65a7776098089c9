package org.tripact.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.testkit.AgreementFixtures.NOW;
import static org.tripact.testkit.AgreementFixtures.minute;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tripact.exchange.api.HeldStatement;
import org.tripact.exchange.api.ReceiptKind;
import org.tripact.exchange.api.Sheet;
import org.tripact.exchange.api.StatementSink.Acceptance;
import org.tripact.exchange.api.port.Difference;
import org.tripact.exchange.api.port.Difference.Kind;
import org.tripact.exchange.api.port.Reconciliations;
import org.tripact.exchange.api.port.Run;
import org.tripact.exchange.api.port.Run.Status;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.AuditEvent;
import org.tripact.kernel.Intervention;

/** Comparisons of books: one a connector and day, sheets kept once, differences opened and closed with their run. */
public abstract class ReconciliationsContract {

    static final LocalDate DAY = LocalDate.parse("2026-11-22");

    private static final String CONNECTOR = "directory";
    private static final Instant MADE = minute(30);

    /** The stores, empty before each test. */
    protected abstract Stores stores();

    @Test
    void shouldBeginADayOnce_andItsNextRoundOnce() {
        Run first = run(1);

        assertThat(books().begin(first)).isTrue();
        assertThat(books().begin(first)).isFalse();
        assertThat(books().begin(run(3))).isFalse();
        assertThat(books().begin(run(2))).isTrue();

        assertThat(books().find(CONNECTOR, DAY)).contains(run(2));
        assertThat(books().find("other", DAY)).isEmpty();
        assertThat(books().unfinished()).containsExactly(run(2));
    }

    @Test
    void shouldLetOneNodeBegin_whenManyWantTo() throws Exception {
        Callable<Boolean> begin = () -> books().begin(run(1));
        Callable<Boolean> again = () -> books().begin(run(2));

        assertThat(Race.between(List.of(begin, begin, begin))).containsExactlyInAnyOrder(true, false, false);
        assertThat(Race.between(List.of(again, again, again))).containsExactlyInAnyOrder(true, false, false);
    }

    @Test
    void shouldListTheLastDayFirst() {
        Run before = new Run(CONNECTOR, DAY.minusDays(1), 1, Status.BEGUN, NOW, NOW);
        books().begin(run(1));
        books().begin(before);

        assertThat(books().list(10)).containsExactly(run(1), before);
        assertThat(books().list(1)).containsExactly(run(1));
        assertThat(books().unfinished()).containsExactly(before, run(1));
    }

    @Test
    void shouldKnowTheFirstDayOfAConnector() {
        assertThat(books().firstDay(CONNECTOR)).isEmpty();
        books().begin(run(1));
        books().begin(new Run(CONNECTOR, DAY.minusDays(30), 1, Status.BEGUN, NOW, NOW));
        books().begin(new Run("other", DAY.minusDays(60), 1, Status.BEGUN, NOW, NOW));

        assertThat(books().firstDay(CONNECTOR)).contains(DAY.minusDays(30));
        assertThat(books().firstDay("other")).contains(DAY.minusDays(60));
    }

    @Test
    void shouldKeepASheetOnce_andGiveThemWhenAllAreThere() {
        Run run = begun();
        HeldStatement second = sheet(1, 2, 2, MADE);

        assertThat(books().keep(second, MADE)).isEqualTo(Acceptance.KEPT);
        assertThat(books().keep(second, minute(40))).isEqualTo(Acceptance.KNOWN);
        assertThat(books().held(run)).isEmpty();
        assertThat(books().keep(sheet(1, 1, 2, MADE), MADE)).isEqualTo(Acceptance.KEPT);

        assertThat(books().held(run)).containsExactly(sheet(1, 1, 2, MADE), second);
    }

    @Test
    void shouldKeepASheetOnce_whenItComesManyTimesAtOnce() throws Exception {
        Run run = begun();
        Callable<Acceptance> keep = () -> books().keep(sheet(1, 1, 1, MADE), MADE);

        assertThat(Race.between(List.of(keep, keep, keep)))
                .containsExactlyInAnyOrder(Acceptance.KEPT, Acceptance.KNOWN, Acceptance.KNOWN);
        assertThat(books().held(run)).hasSize(1);
    }

    @Test
    void shouldKeepAFullSheet() {
        Run run = begun();
        List<HeldStatement.Line> lines = IntStream.range(0, Sheet.LINES)
                .mapToObj(n -> line("x".repeat(120) + n, ReceiptKind.REJECTED))
                .toList();
        HeldStatement full = new HeldStatement(CONNECTOR, new Sheet(DAY, 1, 1, 1, MADE), lines);

        books().keep(full, MADE);

        assertThat(books().held(run)).containsExactly(full);
    }

    @Test
    void shouldKeepNoSheet_thatNobodyAskedFor_orThatOthersContradict() {
        assertThat(books().keep(sheet(1, 1, 2, MADE), MADE)).isEqualTo(Acceptance.UNASKED);
        Run run = begun();
        books().keep(sheet(1, 1, 2, MADE), MADE);

        assertThat(books().keep(sheet(2, 1, 1, MADE), MADE)).as("a later round").isEqualTo(Acceptance.UNASKED);
        assertThat(books().keep(sheet(1, 2, 3, MADE), MADE))
                .as("of other sheets")
                .isEqualTo(Acceptance.UNASKED);
        assertThat(books().keep(sheet(1, 2, 2, minute(31)), MADE))
                .as("made at another time")
                .isEqualTo(Acceptance.UNASKED);

        books().conclude(run, Status.COMPARED, List.of(), Map.of(), MADE);
        assertThat(books().keep(sheet(1, 2, 2, MADE), MADE)).as("compared").isEqualTo(Acceptance.UNASKED);
        assertThat(books().keep(sheet(1, 1, 2, MADE), MADE)).isEqualTo(Acceptance.KNOWN);
        assertThat(books().held(run)).isEmpty();
    }

    @Test
    void shouldLookAtAnOverdueDayAgain_whenItsAnswerBeginsToCome() {
        books().conclude(begun(), Status.OVERDUE, List.of(), Map.of(), minute(1));
        assertThat(books().unfinished()).isEmpty();

        books().keep(sheet(1, 1, 2, MADE), minute(40));

        assertThat(books().unfinished()).containsExactly(run(1).to(Status.OVERDUE, minute(1)));
    }

    @Test
    void shouldOpenAndCloseDifferencesWithTheRun() {
        Run run = begun();
        Difference missing = difference(Kind.MISSING_AT_CUSTOMS, "m-0000001", "ours: DELIVERED");
        Difference unknown = difference(Kind.UNKNOWN_TO_US, "!~".repeat(64), "明细".repeat(100));

        assertThat(books().conclude(run, Status.COMPARED, List.of(missing, unknown), Map.of(), minute(2)))
                .isTrue();

        List<Difference> open = books().open(10);
        assertThat(open)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("sequence")
                .containsExactly(missing, unknown);
        assertThat(books().open(CONNECTOR)).isEqualTo(open);
        assertThat(books().open("other")).isEmpty();
        assertThat(books().open(1)).containsExactly(open.get(0));
        assertThat(books().find(CONNECTOR, DAY)).contains(run.to(Status.COMPARED, minute(2)));

        Run again = new Run(CONNECTOR, DAY, 2, Status.BEGUN, NOW, NOW);
        books().begin(again);
        Difference other = difference(Kind.MISSING_AT_CUSTOMS, "m-0000001", "ours: STORED");
        books().conclude(again, Status.COMPARED, List.of(other), Map.of(open.get(0), "now STORED"), minute(3));
        assertThat(books().open(10)).extracting(Difference::detail).containsExactly(unknown.detail(), "ours: STORED");
    }

    @Test
    void shouldChangeNothing_whenTheRunHasMovedOn() {
        Run run = begun();
        books().begin(run(2));
        Difference missing = difference(Kind.MISSING_AT_CUSTOMS, "m-0000001", "");

        assertThat(books().conclude(run, Status.SENT, List.of(missing), Map.of(), minute(2)))
                .isFalse();
        assertThat(books().conclude(run(2).to(Status.SENT, NOW), Status.COMPARED, List.of(missing), Map.of(), NOW))
                .isFalse();
        assertThat(books().open(10)).isEmpty();
        assertThat(books().find(CONNECTOR, DAY)).contains(run(2));
    }

    @Test
    void shouldBeComparedOnce_whenNodesCompareAtOnce() throws Exception {
        Run run = begun();
        List<Difference> found = List.of(difference(Kind.MISSING_AT_CUSTOMS, "m-0000001", ""));
        Callable<Boolean> compare = () -> books().conclude(run, Status.COMPARED, found, Map.of(), minute(2));

        assertThat(Race.between(List.of(compare, compare, compare))).containsExactlyInAnyOrder(true, false, false);
        assertThat(books().open(10)).hasSize(1);
    }

    @Test
    void shouldCloseByHandOnce_andNotListTheSameAgain() throws Exception {
        Difference missing = difference(Kind.MISSING_AT_CUSTOMS, "m-0000001", "ours: DELIVERED");
        books().conclude(begun(), Status.COMPARED, List.of(missing), Map.of(), minute(2));
        long sequence = books().open(10).get(0).sequence();
        Callable<Boolean> close = () -> books().close(sequence, "told by telephone", minute(3), closed());

        assertThat(books().difference(sequence)).isPresent();
        assertThat(Race.between(List.of(close, close, close))).containsExactlyInAnyOrder(true, false, false);
        assertThat(books().difference(sequence)).isEmpty();
        assertThat(new Books(stores()).audited()).containsExactly(AuditEvent.DIFFERENCE_CLOSED);

        books().begin(run(2));
        Difference other = difference(Kind.MISSING_AT_CUSTOMS, "m-0000001", "ours: STORED");
        books().conclude(run(2), Status.COMPARED, List.of(missing, other), Map.of(), minute(4));
        assertThat(books().open(10)).extracting(Difference::detail).containsExactly("ours: STORED");
    }

    private Reconciliations books() {
        return stores().reconciliations();
    }

    private Run begun() {
        books().begin(run(1));
        return run(1);
    }

    private static Run run(int round) {
        return new Run(CONNECTOR, DAY, round, Status.BEGUN, NOW, minute(round));
    }

    private static HeldStatement sheet(int round, int number, int of, Instant made) {
        List<HeldStatement.Line> lines = List.of(
                line("m-000000" + number, ReceiptKind.APPROVED),
                new HeldStatement.Line("~!", Optional.empty(), minute(number)));
        return new HeldStatement(CONNECTOR, new Sheet(DAY, round, number, of, made), lines);
    }

    private static HeldStatement.Line line(String id, ReceiptKind answer) {
        return new HeldStatement.Line(id, Optional.of(answer), NOW);
    }

    private static Difference difference(Kind kind, String subject, String detail) {
        return new Difference(0, CONNECTOR, DAY, kind, subject, detail, minute(2));
    }

    private static AuditEntry closed() {
        return AuditEntry.of(
                new Intervention("admin", "told by telephone"), minute(3), AuditEvent.DIFFERENCE_CLOSED, "m-0000001");
    }
}
