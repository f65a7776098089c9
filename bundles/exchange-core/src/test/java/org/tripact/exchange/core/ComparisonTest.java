package org.tripact.exchange.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.testkit.AgreementFixtures.NUMBER;
import static org.tripact.testkit.AgreementFixtures.minute;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tripact.exchange.api.HeldStatement;
import org.tripact.exchange.api.MessageKind;
import org.tripact.exchange.api.ReceiptKind;
import org.tripact.exchange.api.SentStatement.Line;
import org.tripact.exchange.api.port.Difference;
import org.tripact.exchange.api.port.Difference.Kind;
import org.tripact.exchange.api.port.Run;
import org.tripact.testkit.ChangeFixtures;

/** Every pair of what our books say and what customs' do. */
class ComparisonTest {

    private static final Instant MADE = minute(30);
    private static final String ID = ChangeFixtures.application(NUMBER).value();
    private static final Run RUN =
            new Run("simulator", LocalDate.parse("2026-11-22"), 1, Run.Status.SENT, minute(0), minute(0));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // ours, customs', what differs
                "UNSENT, NOTHING, -",
                "UNSENT, RECEIVED, ATTEMPT_ARRIVED",
                "UNSENT, APPROVED, ATTEMPT_ARRIVED",
                "DELIVERED, NOTHING, MISSING_AT_CUSTOMS",
                "DELIVERED, RECEIVED, -",
                "DELIVERED, STORED, ANSWER_MISSING",
                "DELIVERED, STORE_FAILED, ANSWER_MISSING",
                "DELIVERED, APPROVED, ANSWER_MISSING",
                "STORED, NOTHING, MISSING_AT_CUSTOMS",
                "STORED, RECEIVED, STATE_DIFFERS",
                "STORED, STORED, -",
                "STORED, STORE_FAILED, STATE_DIFFERS",
                "STORED, APPROVED, ANSWER_MISSING",
                "STORED, REJECTED, ANSWER_MISSING",
                "APPROVED, NOTHING, MISSING_AT_CUSTOMS",
                "APPROVED, STORED, STATE_DIFFERS",
                "APPROVED, APPROVED, -",
                "APPROVED, REJECTED, STATE_DIFFERS",
                "REJECTED, APPROVED, STATE_DIFFERS",
                "STORE_FAILED, STORED, STATE_DIFFERS",
                "STORE_FAILED, STORE_FAILED, -",
                "NOTHING, RECEIVED, UNKNOWN_TO_US"
            })
    void shouldTellWhatDiffers(String ours, String theirs, Kind expected) {
        assertThat(kinds(line(MessageKind.APPLICATION, ours, minute(1)), theirs))
                .isEqualTo(listOf(expected));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "DELIVERED, NOTHING, MISSING_AT_CUSTOMS",
                "DELIVERED, RECEIVED, -",
                "DELIVERED, STORED, -",
                "DELIVERED, APPROVED, -",
                "DELIVERED, REJECTED, STATE_DIFFERS",
                "DELIVERED, STORE_FAILED, STATE_DIFFERS",
                "UNSENT, STORED, ATTEMPT_ARRIVED"
            })
    void shouldAskOfATerminationOnlyThatCustomsHasIt_andDoesNotSayNo(String ours, String theirs, Kind expected) {
        assertThat(kinds(line(MessageKind.TERMINATION, ours, minute(1)), theirs))
                .isEqualTo(listOf(expected));
    }

    @ParameterizedTest
    @CsvSource({"DELIVERED, NOTHING", "STORED, NOTHING", "STORED, RECEIVED", "APPROVED, STORED"})
    void shouldNotBlameCustoms_forWhatHappenedAfterItsStatement(String ours, String theirs) {
        assertThat(kinds(line(MessageKind.APPLICATION, ours, minute(31)), theirs))
                .isEmpty();
    }

    @Test
    void shouldSayWhatEachSideSays() {
        assertThat(comparison(line(MessageKind.APPLICATION, "STORED", minute(1)), "APPROVED")
                        .differences(minute(40)))
                .containsExactly(new Difference(
                        0,
                        "simulator",
                        RUN.day(),
                        Kind.ANSWER_MISSING,
                        ID,
                        "ours: STORED; customs': APPROVED",
                        minute(40)));
        assertThat(comparison(null, "RECEIVED").differences(minute(40)))
                .extracting(Difference::detail)
                .containsExactly("ours: nothing; customs': RECEIVED");
        assertThat(comparison(line(MessageKind.APPLICATION, "UNSENT", minute(1)), "RECEIVED")
                        .differences(minute(40)))
                .extracting(Difference::detail)
                .containsExactly("ours: not known to have arrived; customs': RECEIVED");
    }

    private static List<Kind> kinds(Line ours, String theirs) {
        return comparison(ours, theirs).differences(minute(40)).stream()
                .map(Difference::kind)
                .toList();
    }

    private static Comparison comparison(Line ours, String theirs) {
        Map<String, Line> known = ours == null ? Map.of() : Map.of(ID, ours);
        Map<String, HeldStatement.Line> held =
                theirs.equals("NOTHING") ? Map.of() : Map.of(ID, StatingCustoms.holds(ID, kind(theirs), minute(2)));
        return new Comparison(RUN, MADE, known, known, held);
    }

    private static Line line(MessageKind kind, String standing, Instant since) {
        return standing.equals("NOTHING")
                ? null
                : new Line(
                        ChangeFixtures.application(NUMBER),
                        kind,
                        NUMBER,
                        !standing.equals("UNSENT"),
                        Optional.ofNullable(kind(standing)),
                        since);
    }

    /** Null where it is no answer. */
    private static ReceiptKind kind(String standing) {
        return Arrays.stream(ReceiptKind.values())
                .filter(kind -> kind.name().equals(standing))
                .findFirst()
                .orElse(null);
    }

    private static List<Kind> listOf(Kind kind) {
        return kind == null ? List.of() : List.of(kind);
    }
}
