package org.tripact.exchange.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tripact.exchange.core.StatingCustoms.holds;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tripact.exchange.api.Delivery;
import org.tripact.exchange.api.HeldStatement;
import org.tripact.exchange.api.MessageKind;
import org.tripact.exchange.api.ReceiptKind;
import org.tripact.exchange.api.SentStatement;
import org.tripact.exchange.api.SentStatement.Line;
import org.tripact.exchange.api.Sheet;
import org.tripact.exchange.api.StatementSink.Acceptance;
import org.tripact.exchange.api.port.Difference;
import org.tripact.exchange.api.port.Difference.Kind;
import org.tripact.exchange.api.port.Run;
import org.tripact.exchange.api.port.Run.Status;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.AuditEvent;
import org.tripact.kernel.Intervention;
import org.tripact.kernel.MessageId;
import org.tripact.testkit.AgreementFixtures;

class ReckoningTest {

    /** The fixtures' day in Beijing, and when it is asked about. */
    private static final LocalDate DAY = LocalDate.parse("2026-11-22");

    private static final Instant HALF_PAST_TWO = Instant.parse("2026-11-22T18:30:00Z");
    private static final Instant SENT = AgreementFixtures.NOW;

    private final Exchange exchange = new Exchange();
    private final StatingCustoms customs = new StatingCustoms("simulator");
    private final StatementIntake intake = new StatementIntake(exchange.store.reconciliations(), exchange.clock);
    private final Reckoning reckoning = reckoning(Map.of());
    private MessageId message;

    @BeforeEach
    void anApplicationWentOut() {
        message = exchange.sign(1, AgreementFixtures.CODE);
        exchange.everythingWentOutBy("simulator");
        exchange.start(customs);
        exchange.clock.set(HALF_PAST_TWO);
    }

    @Test
    void shouldAskAboutTheDayBefore_whenTheTimeHasCome_once() {
        exchange.clock.set(HALF_PAST_TWO.minusSeconds(1));
        reckoning.run();
        assertThat(customs.got()).extracting(got -> got.sheet().day()).containsExactly(DAY.minusDays(1));

        exchange.clock.set(HALF_PAST_TWO);
        reckoning.run();
        reckoning.run();
        reckoning(Map.of()).run();

        assertThat(customs.got())
                .hasSize(2)
                .element(1)
                .isEqualTo(new SentStatement(
                        "simulator",
                        new Sheet(DAY, 1, 1, 1, HALF_PAST_TWO),
                        List.of(new Line(
                                message,
                                MessageKind.APPLICATION,
                                AgreementFixtures.number(1),
                                true,
                                Optional.empty(),
                                SENT))));
        assertThat(run().status()).isEqualTo(Status.SENT);
    }

    @Test
    void shouldAskNobody_whenNoTimeIsSet_orTheConnectorIsHeldOrCannot() {
        reckoning(Map.of("reconcileAt", "")).run();
        reckoning(Map.of("heldConnectors", "simulator")).run();
        customs.reconciles = false;
        reckoning.run();

        assertThat(customs.got()).isEmpty();
        assertThat(exchange.store.reconciliations().list(10)).isEmpty();
    }

    @Test
    void shouldAskTheOthers_whenOneConnectorFails() {
        StatingCustoms broken = new StatingCustoms("east").onNext(() -> {
            throw new IllegalStateException("broken");
        });
        exchange.start(broken);

        reckoning.run();

        assertThat(customs.got()).hasSize(1);
        assertThat(exchange.store.reconciliations().find("east", DAY))
                .hasValueSatisfying(run -> assertThat(run.status()).isEqualTo(Status.BEGUN));
    }

    @Test
    void shouldCompareOnce_whenCustomsHasAnswered_andMoveNothing() {
        reckoning.run();
        assertThat(intake.accept(customs.answer(HALF_PAST_TWO, holds(message, ReceiptKind.APPROVED, SENT))))
                .isEqualTo(Acceptance.KEPT);

        reckoning.run();
        reckoning.run();

        assertThat(run().status()).isEqualTo(Status.COMPARED);
        assertThat(open()).extracting(Difference::kind).containsExactly(Kind.ANSWER_MISSING);
        assertThat(exchange.answers.applied()).isEmpty();
        assertThat(exchange.store.agreements().find(AgreementFixtures.number(1)))
                .hasValueSatisfying(agreement -> assertThat(agreement.version()).isEqualTo(1));
    }

    @Test
    void shouldListWhatCustomsLost_andWhatItHoldsWithoutUs() {
        answered(holds("not-one-of-ours", ReceiptKind.STORED, SENT), holds("~!", null, SENT));

        assertThat(open())
                .extracting(Difference::kind, Difference::subject)
                .containsExactlyInAnyOrder(
                        tuple(Kind.UNKNOWN_TO_US, "not-one-of-ours"),
                        tuple(Kind.UNKNOWN_TO_US, "~!"),
                        tuple(Kind.MISSING_AT_CUSTOMS, message.value()));
    }

    @Test
    void shouldKeepADifferenceAsItWasFirstFound_whenTheNextDayShowsItAgain() {
        answered();
        Difference first = open().get(0);

        exchange.clock.advance(Duration.ofDays(1));
        answered();

        assertThat(customs.got().get(1).sheet().day()).isEqualTo(DAY.plusDays(1));
        assertThat(customs.got().get(1).lines()).extracting(Line::id).containsExactly(message);
        assertThat(open()).containsExactly(first);
    }

    @Test
    void shouldCloseADifference_whenALaterStatementShowsItNoMore() {
        answered();
        assertThat(open()).hasSize(1);

        exchange.clock.advance(Duration.ofDays(1));
        answered(holds(message, null, SENT));

        assertThat(open()).isEmpty();
    }

    @Test
    void shouldReplaceADifference_whenItSaysSomethingElse() {
        answered(holds(message, ReceiptKind.STORED, SENT));

        exchange.clock.advance(Duration.ofDays(1));
        answered(holds(message, ReceiptKind.APPROVED, SENT));

        assertThat(open()).extracting(Difference::detail).containsExactly("ours: DELIVERED; customs': APPROVED");
    }

    @Test
    void shouldCloseWhatIsOfThisDay_whenTheDayIsAskedAgain_thoughNeitherStatementNamesIt() {
        answered(holds(message, null, SENT), holds("not-one-of-ours", null, SENT));
        assertThat(open()).hasSize(1);

        asking().ask(customs, DAY, exchange.store.reconciliations().find("simulator", DAY), exchange.clock.instant());
        intake.accept(customs.answer(exchange.clock.instant(), holds(message, null, SENT)));
        reckoning.run();

        assertThat(run().round()).isEqualTo(2);
        assertThat(open()).isEmpty();
    }

    @Test
    void shouldNotListAgainWhatAPersonClosed() {
        answered();
        Intervention byHand = new Intervention("admin", "customs looks for it");
        AuditEntry audit = AuditEntry.of(byHand, SENT, AuditEvent.DIFFERENCE_CLOSED, message.value());
        exchange.store.reconciliations().close(open().get(0).sequence(), byHand.why(), SENT, audit);

        exchange.clock.advance(Duration.ofDays(1));
        answered();

        assertThat(open()).isEmpty();
    }

    @Test
    void shouldMakeTheStatementAnew_whenItDidNotGoOut_orItsNodeDied() {
        customs.onNext(() -> new Delivery.NotSent("the folder is away"));
        reckoning.run();
        exchange.clock.advance(Reckoning.AGAIN.minusSeconds(1));
        reckoning.run();
        assertThat(customs.got()).isEmpty();

        exchange.clock.advance(Duration.ofSeconds(1));
        reckoning.run();

        assertThat(customs.got()).extracting(got -> got.sheet().round()).containsExactly(2);
        assertThat(run())
                .isEqualTo(
                        new Run("simulator", DAY, 2, Status.SENT, HALF_PAST_TWO, HALF_PAST_TWO.plus(Reckoning.AGAIN)));
    }

    @Test
    void shouldTellThatTheStatementIsMissing_afterADay_andCloseThatWhenItCame() {
        reckoning.run();
        exchange.clock.advance(Reckoning.PATIENCE.minusSeconds(1));
        reckoning(Map.of("reconcileAt", "")).run();
        assertThat(open()).isEmpty();

        exchange.clock.advance(Duration.ofSeconds(1));
        reckoning(Map.of("reconcileAt", "")).run();
        assertThat(run().status()).isEqualTo(Status.OVERDUE);
        assertThat(open())
                .extracting(Difference::kind, Difference::subject, Difference::detail)
                .containsExactly(tuple(Kind.STATEMENT_MISSING, "2026-11-22", "customs did not answer ours"));

        intake.accept(customs.answer(exchange.clock.instant(), holds(message, null, SENT)));
        reckoning(Map.of("reconcileAt", "")).run();
        assertThat(run().status()).isEqualTo(Status.COMPARED);
        assertThat(open()).isEmpty();
    }

    @Test
    void shouldTellOnceThatNothingWentOut_howeverOftenItIsAsked() {
        customs.onNext(() -> new Delivery.Unknown("hangs")).onNext(() -> new Delivery.Unknown("hangs"));
        reckoning.run();
        exchange.clock.advance(Reckoning.PATIENCE);
        reckoning(Map.of("reconcileAt", "")).run();
        asking().ask(customs, DAY, Optional.of(run()), exchange.clock.instant());
        exchange.clock.advance(Reckoning.PATIENCE);
        reckoning(Map.of("reconcileAt", "")).run();

        assertThat(run().status()).isEqualTo(Status.OVERDUE);
        assertThat(open()).extracting(Difference::detail).containsExactly("our statement did not go out");
    }

    @Test
    void shouldCutAStatementIntoSheets() {
        exchange.clock.set(SENT);
        for (int n = 2; n <= Sheet.LINES + 1; n++) {
            exchange.sign(n, Exchange.code(n));
        }
        for (int batch = 0; batch < 10; batch++) {
            exchange.everythingWentOutBy("simulator");
        }
        exchange.clock.set(HALF_PAST_TWO);

        reckoning.run();

        assertThat(customs.got())
                .extracting(got -> got.sheet().number() + "/" + got.sheet().of())
                .containsExactly("1/2", "2/2");
        assertThat(customs.got()).extracting(got -> got.lines().size()).containsExactly(Sheet.LINES, 1);
    }

    private void answered(HeldStatement.Line... lines) {
        reckoning.run();
        intake.accept(customs.answer(exchange.clock.instant(), lines));
        reckoning.run();
    }

    private Run run() {
        return exchange.store.reconciliations().find("simulator", DAY).orElseThrow();
    }

    private List<Difference> open() {
        return exchange.store.reconciliations().open(100);
    }

    private Asking asking() {
        return new Asking(exchange.store.reconciliations(), exchange.clock);
    }

    private Reckoning reckoning(Map<String, Object> settings) {
        ExchangeSettings set = Defaults.but(settings);
        Reconcilers reconcilers = new Reconcilers(exchange.connectors, Itinerary.of(set));
        Errands errands = new Errands(new InThisThread());
        return new Reckoning(
                exchange.store.reconciliations(), reconcilers, asking(), errands, Timetable.of(set), exchange.clock);
    }
}
