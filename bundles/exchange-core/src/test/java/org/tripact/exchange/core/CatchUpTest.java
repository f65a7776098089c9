package org.tripact.exchange.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripact.exchange.api.Delivery;
import org.tripact.exchange.api.SentStatement;
import org.tripact.exchange.api.port.Run;

/** Days that nobody asked about at their time. */
class CatchUpTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-11-22");
    private static final Instant HALF_PAST_TWO = Instant.parse("2026-11-22T18:30:00Z");

    private final Exchange exchange = new Exchange();
    private final StatingCustoms customs = new StatingCustoms("simulator");

    @BeforeEach
    void aFirstDayWasAskedAbout() {
        exchange.start(customs);
        exchange.clock.set(HALF_PAST_TWO);
        reckoning().run();
        assertThat(days()).containsExactly(FIRST);
    }

    @Test
    void shouldAskAboutEachMissedDay_oldestFirst_once() {
        exchange.clock.advance(Duration.ofDays(4));

        reckoning().run();
        reckoning().run();

        assertThat(days()).containsExactlyElementsOf(from(FIRST, 5));
        assertThat(customs.got()).extracting(got -> got.sheet().round()).containsOnly(1);
    }

    @Test
    void shouldGoBackNoFurtherThanItIsTold() {
        exchange.clock.advance(Duration.ofDays(30));

        reckoning().run();

        assertThat(days().subList(1, days().size())).containsExactlyElementsOf(from(FIRST.plusDays(23), 8));
    }

    @Test
    void shouldAskAboutTheLastDayOnly_whenNothingIsToBeCaughtUp() {
        exchange.clock.advance(Duration.ofDays(4));

        reckoning(Map.of("reconcileCatchUpDays", 0)).run();

        assertThat(days()).containsExactly(FIRST, FIRST.plusDays(4));
    }

    @Test
    void shouldFillTheGap_whenALaterDayWasAskedAboutByHand() {
        exchange.clock.advance(Duration.ofDays(3));
        asking().ask(customs, FIRST.plusDays(2), Optional.empty(), exchange.clock.instant());

        reckoning().run();

        assertThat(days()).containsExactly(FIRST, FIRST.plusDays(2), FIRST.plusDays(1), FIRST.plusDays(3));
    }

    @Test
    void shouldBeginWithTheDayBefore_whenAConnectorIsNew() {
        exchange.clock.advance(Duration.ofDays(4));
        StatingCustoms fresh = new StatingCustoms("east");
        exchange.start(fresh);

        reckoning().run();

        assertThat(days()).hasSize(5);
        assertThat(fresh.got()).extracting(got -> got.sheet().day()).containsExactly(FIRST.plusDays(4));
    }

    @Test
    void shouldAskOnce_whenAnotherNodeCatchesUpAtTheSameTime() {
        exchange.clock.advance(Duration.ofDays(4));
        Reckoning other = reckoning();
        List<LocalDate> mine = new ArrayList<>();
        customs.onNext(() -> {
            mine.add(FIRST.plusDays(1));
            other.run();
            return new Delivery.Accepted();
        });

        reckoning().run();

        assertThat(mine).containsExactly(FIRST.plusDays(1));
        assertThat(days().subList(1, days().size())).containsExactlyElementsOf(from(FIRST.plusDays(2), 3));
        assertThat(exchange.store.reconciliations().list(10))
                .hasSize(5)
                .extracting(Run::round)
                .containsOnly(1);
    }

    @Test
    void shouldGoOnWhereItStopped_whenItsNodeDied() {
        exchange.clock.advance(Duration.ofDays(4));
        customs.onNext(() -> {
            throw new InternalError("the power goes");
        });

        assertThatThrownBy(() -> reckoning().run()).isInstanceOf(InternalError.class);
        reckoning().run();
        assertThat(days()).containsExactlyElementsOf(without(FIRST.plusDays(1)));
        exchange.clock.advance(Reckoning.AGAIN);
        reckoning().run();

        assertThat(days()).endsWith(FIRST.plusDays(1)).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 32})
    void shouldRefuseMoreThanAMonth_orLessThanNothing(int days) {
        assertThatThrownBy(() -> Timetable.of(Defaults.but(Map.of("reconcileCatchUpDays", days))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reconcileCatchUpDays");
    }

    private static List<LocalDate> from(LocalDate first, int days) {
        return first.datesUntil(first.plusDays(days)).toList();
    }

    private static List<LocalDate> without(LocalDate missing) {
        return from(FIRST, 5).stream().filter(day -> !day.equals(missing)).toList();
    }

    private List<LocalDate> days() {
        return customs.got().stream()
                .map(SentStatement::sheet)
                .map(sheet -> sheet.day())
                .toList();
    }

    private Asking asking() {
        return new Asking(exchange.store.reconciliations(), exchange.clock);
    }

    private Reckoning reckoning() {
        return reckoning(Map.of());
    }

    private Reckoning reckoning(Map<String, Object> settings) {
        ExchangeSettings set = Defaults.but(settings);
        Reconcilers reconcilers = new Reconcilers(exchange.connectors, Itinerary.of(set));
        return new Reckoning(
                exchange.store.reconciliations(),
                reconcilers,
                asking(),
                new Errands(new InThisThread()),
                Timetable.of(set),
                exchange.clock);
    }
}
