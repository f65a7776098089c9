package org.tripact.exchange.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripact.exchange.api.Delivery;
import org.tripact.exchange.api.desk.ReconciliationDesk.Refusal;
import org.tripact.exchange.api.port.Difference;
import org.tripact.exchange.api.port.Run;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.AuditEvent;
import org.tripact.kernel.Intervention;
import org.tripact.kernel.Outcome;
import org.tripact.kernel.PageRequest;

class ReconcilerTest {

    private static final LocalDate YESTERDAY = LocalDate.parse("2026-11-21");

    private final Exchange exchange = new Exchange();
    private final StatingCustoms customs = new StatingCustoms("simulator");
    private final Reconciler desk = new Reconciler(
            exchange.store.reconciliations(),
            exchange.connectors,
            Defaults.but(Map.of("reconcileAt", "")),
            exchange.clock);

    @AfterEach
    void stop() {
        desk.stop();
    }

    @Test
    void shouldAskAtOnce_andAgain_whenAnAdministratorSaysSo() {
        exchange.start(customs);

        assertThat(desk.connectors()).containsExactly("simulator");
        assertThat(desk.reconcile("simulator", desk.yesterday()).isAccepted()).isTrue();
        assertThat(desk.reconcile("simulator", YESTERDAY).isAccepted()).isTrue();

        assertThat(customs.got()).extracting(got -> got.sheet().round()).containsExactly(1, 2);
        assertThat(desk.runs(10)).extracting(Run::day).containsExactly(YESTERDAY);
    }

    @Test
    void shouldRefuse_whatIsNoConnectorOrNoDay_orCannotGoOut() {
        exchange.start(customs);
        exchange.start(new BookKeepingCustoms("east"));
        customs.onNext(() -> new Delivery.NotSent("the folder is away"));

        assertThat(refusal(desk.reconcile("west", YESTERDAY))).isEqualTo(Refusal.NO_SUCH_CONNECTOR);
        assertThat(refusal(desk.reconcile("east", YESTERDAY))).isEqualTo(Refusal.NO_SUCH_CONNECTOR);
        assertThat(refusal(desk.reconcile("simulator", YESTERDAY.plusDays(1)))).isEqualTo(Refusal.DAY_NOT_OVER);
        assertThat(refusal(desk.reconcile("simulator", YESTERDAY))).isEqualTo(Refusal.NOT_SENT);
    }

    @Test
    void shouldCloseADifferenceOnce_andAuditIt() {
        Run run = new Run(
                "simulator", YESTERDAY, 1, Run.Status.BEGUN, exchange.clock.instant(), exchange.clock.instant());
        exchange.store.reconciliations().begin(run);
        Difference missing = new Difference(
                0, "simulator", YESTERDAY, Difference.Kind.MISSING_AT_CUSTOMS, "m-1", "", exchange.clock.instant());
        exchange.store
                .reconciliations()
                .conclude(run, Run.Status.COMPARED, List.of(missing), Map.of(), exchange.clock.instant());
        long sequence = desk.differences(10).get(0).sequence();
        Intervention byHand = new Intervention("admin", "customs found it");

        assertThat(desk.close(sequence, byHand).isAccepted()).isTrue();
        assertThat(refusal(desk.close(sequence, byHand))).isEqualTo(Refusal.NOT_OPEN);

        assertThat(desk.differences(10)).isEmpty();
        assertThat(exchange.store.audit().read(new PageRequest(0, 5)).items())
                .extracting(row -> row.entry())
                .containsExactly(AuditEntry.of(
                        byHand,
                        exchange.clock.instant(),
                        AuditEvent.DIFFERENCE_CLOSED,
                        "simulator/MISSING_AT_CUSTOMS/m-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2:30", "25:00", "noon"})
    void shouldRefuseATimeThatIsNone(String time) {
        assertThatThrownBy(() -> Timetable.of(Defaults.but(Map.of("reconcileAt", time))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reconcileAt")
                .hasMessageContaining(time);
    }

    @Test
    void shouldHaveEachWordInTheReadme() {
        assertThat(Readme.firstColumnUnder("comparison"))
                .containsExactlyElementsOf(Readme.codes(Run.Status.values(), Enum::name));
        assertThat(Readme.firstColumnUnder("books refused"))
                .containsExactlyElementsOf(Readme.codes(Refusal.values(), Enum::name));
        assertThat(Readme.firstColumnUnder("difference"))
                .containsExactlyElementsOf(
                        Readme.codes(Difference.Kind.values(), kind -> kind + "` of `" + kind.owner()));
    }

    private static Refusal refusal(Outcome<?, Refusal> outcome) {
        return outcome.fold(
                value -> {
                    throw new AssertionError("accepted: " + value);
                },
                refusal -> refusal);
    }
}
