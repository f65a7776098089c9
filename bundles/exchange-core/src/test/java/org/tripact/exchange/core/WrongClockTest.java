package org.tripact.exchange.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.testkit.ExchangeFixtures.aStoredReceipt;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tripact.exchange.api.SentStatement;
import org.tripact.exchange.api.SentStatement.Line;
import org.tripact.exchange.api.port.Run;
import org.tripact.exchange.api.port.Run.Status;
import org.tripact.kernel.MessageId;
import org.tripact.testkit.AgreementFixtures;

/** A clock that went ahead and was set right: what it made us write holds nothing up. */
class WrongClockTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-22");
    private static final Instant ASKED_ABOUT_DAY = Instant.parse("2026-11-22T18:30:00Z");

    private final Exchange exchange = new Exchange();
    private final StatingCustoms customs = new StatingCustoms("simulator");
    private final Reckoning reckoning = reckoning();

    @BeforeEach
    void start() {
        exchange.start(customs);
    }

    @Test
    void shouldAskAboutTheRealDay_whenItWasAskedAboutAheadOfItsTime() {
        exchange.clock.set(ASKED_ABOUT_DAY.plus(Duration.ofHours(3)));
        reckoning.run();
        exchange.clock.set(AgreementFixtures.NOW);
        MessageId message = signedAndSent();

        exchange.clock.set(ASKED_ABOUT_DAY);
        reckoning.run();
        reckoning.run();

        assertThat(statementsOf(DAY)).extracting(got -> got.sheet().round()).containsExactly(1, 2);
        assertThat(statementsOf(DAY).get(1).lines()).extracting(Line::id).containsExactly(message);
    }

    @Test
    void shouldAskAboutTheRealDay_whenTheWrongClockAskedAtTheSameTimeOfDay() {
        exchange.clock.set(ASKED_ABOUT_DAY);
        reckoning.run();
        exchange.clock.set(AgreementFixtures.NOW);
        reckoning.run();
        signedAndSent();

        exchange.clock.set(ASKED_ABOUT_DAY.plusSeconds(10));
        reckoning.run();
        reckoning.run();

        assertThat(statementsOf(DAY)).extracting(got -> got.sheet().round()).containsExactly(1, 2);
    }

    @Test
    void shouldAskAboutEachRealDay_whenTheClockWasWeeksAhead() {
        exchange.clock.set(ASKED_ABOUT_DAY);
        reckoning.run();
        exchange.clock.advance(Duration.ofDays(30));
        reckoning.run();

        for (int day = 1; day <= 30; day++) {
            exchange.clock.set(ASKED_ABOUT_DAY.plus(Duration.ofDays(day)).minusSeconds(3600));
            reckoning.run();
            exchange.clock.advance(Duration.ofHours(1));
            reckoning.run();
            reckoning.run();
            assertThat(statementsOf(DAY.plusDays(day))).hasSize(day < 23 ? 1 : 2);
        }
    }

    @Test
    void shouldAskAnew_whenTheDayWasNotOverWhenItWasAskedAbout() {
        exchange.clock.set(AgreementFixtures.NOW);
        Run early = new Run("simulator", DAY, 1, Status.COMPARED, AgreementFixtures.NOW, AgreementFixtures.NOW);
        exchange.store.reconciliations().begin(early);

        exchange.clock.set(ASKED_ABOUT_DAY);
        reckoning.run();

        assertThat(statementsOf(DAY)).extracting(got -> got.sheet().round()).containsExactly(2);
    }

    @Test
    void shouldAskOnce_whenTheClockOfAnotherNodeIsALittleAhead() {
        exchange.clock.set(ASKED_ABOUT_DAY.plusSeconds(5));
        reckoning().run();

        exchange.clock.set(ASKED_ABOUT_DAY);
        reckoning.run();

        assertThat(statementsOf(DAY)).hasSize(1);
    }

    @Test
    void shouldTryAReceiptAgain_whenItWasPutAsideUnderAClockThatWasAhead() {
        signedAndSent();
        int[] calls = {0};
        ReceiptApplier applier = new ReceiptApplier(
                exchange.store.receipts(),
                exchange.store.outbox(),
                answer -> {
                    if (calls[0]++ == 0) {
                        throw new IllegalStateException("not now");
                    }
                    return exchange.answers.record(answer);
                },
                ReceiptTerms.of(Defaults.ofReceiptsBut(Map.of())),
                exchange.clock);
        exchange.store.receipts().keep(aStoredReceipt(), exchange.clock.instant());
        exchange.clock.advance(Duration.ofDays(1));
        applier.run();

        exchange.clock.advance(Duration.ofDays(-1));
        applier.run();

        assertThat(calls[0]).isEqualTo(2);
        assertThat(exchange.answers.applied()).hasSize(1);
    }

    private MessageId signedAndSent() {
        MessageId message = exchange.sign(1, AgreementFixtures.CODE);
        exchange.everythingWentOutBy("simulator");
        return message;
    }

    private List<SentStatement> statementsOf(LocalDate day) {
        return customs.got().stream()
                .filter(got -> got.sheet().day().equals(day))
                .toList();
    }

    private Reckoning reckoning() {
        ExchangeSettings set = Defaults.but(Map.of());
        return new Reckoning(
                exchange.store.reconciliations(),
                new Reconcilers(exchange.connectors, Itinerary.of(set)),
                new Asking(exchange.store.reconciliations(), exchange.clock),
                new Errands(new InThisThread()),
                Timetable.of(set),
                exchange.clock);
    }
}
