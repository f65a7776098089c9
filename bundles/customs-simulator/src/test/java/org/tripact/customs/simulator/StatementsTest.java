package org.tripact.customs.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripact.exchange.api.Delivery;
import org.tripact.exchange.api.Envelope;
import org.tripact.exchange.api.HeldStatement;
import org.tripact.exchange.api.ReceiptKind;
import org.tripact.exchange.api.SentStatement;
import org.tripact.exchange.api.Sheet;
import org.tripact.kernel.StoreUnavailableException;
import org.tripact.testkit.AgreementFixtures;
import org.tripact.testkit.SettableClock;
import org.tripact.testkit.connector.RecordedStatements;

/** Customs states what its books hold. */
class StatementsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-22");
    private static final Instant NOW = AgreementFixtures.NOW;

    @TempDir
    private Path folder;

    private final RecordedStatements statements = new RecordedStatements();
    private final Heard heard = new Heard();
    private final SettableClock clock = SettableClock.atFixtureTime();
    private CustomsSimulator customs;

    @AfterEach
    void stop() {
        customs.stop();
    }

    @Test
    void shouldStateWhatItHolds_ofWhatIsNamedAndOfTheDay() {
        start();
        deliver(1);
        clock.advance(Duration.ofDays(1));
        deliver(2);
        deliver(3);

        assertThat(customs.reconciles()).isTrue();
        assertThat(customs.send(sheet(DAY.plusDays(1), 1, 1, 1, 2, 9))).isEqualTo(new Delivery.Accepted());

        HeldStatement held = statements.kept().get(0);
        assertThat(held.connector()).isEqualTo("simulator");
        assertThat(held.sheet()).isEqualTo(new Sheet(DAY.plusDays(1), 1, 1, 1, clock.instant()));
        assertThat(held.lines()).extracting(HeldStatement.Line::messageId).containsExactly(id(2), id(3));
    }

    @Test
    void shouldStateWhatItHasDecidedByNow() {
        customs = new CustomsSimulator(
                heard, heard, statements, Settings.usual(folder), SharedKeys::of, Duration.ofMillis(10), clock);
        deliver(1);
        Instant taken = clock.instant();

        customs.send(sheet(DAY, 1, 1, 1, 1));
        clock.advance(Duration.ofMillis(1000));
        customs.send(sheet(DAY, 2, 1, 1, 1));
        clock.advance(Duration.ofMillis(2000));
        customs.send(sheet(DAY, 3, 1, 1, 1));

        assertThat(statements.kept())
                .flatExtracting(HeldStatement::lines)
                .extracting(HeldStatement.Line::answer, HeldStatement.Line::since)
                .containsExactly(
                        tuple(Optional.empty(), taken),
                        tuple(Optional.of(ReceiptKind.STORED), taken.plusMillis(1000)),
                        tuple(Optional.of(ReceiptKind.APPROVED), taken.plusMillis(3000)));
    }

    @Test
    void shouldStateWhatItDecided_notWhatWasMadeOfItOnTheWay() {
        start("district:22=forged");
        deliver(1);

        customs.send(sheet(DAY, 1, 1, 1, 1));

        assertThat(statements.kept().get(0).lines())
                .extracting(HeldStatement.Line::answer)
                .containsExactly(Optional.of(ReceiptKind.STORED));
    }

    @Test
    void shouldAnswer_whenAllSheetsOfARoundAreThere() {
        start();
        deliver(1);

        customs.send(sheet(DAY, 1, 1, 2, 1));
        customs.send(sheet(DAY, 2, 2, 2));
        assertThat(statements.kept()).isEmpty();
        customs.send(sheet(DAY, 2, 1, 2, 1));

        assertThat(statements.kept()).extracting(held -> held.sheet().round()).containsExactly(2);
    }

    @Test
    void shouldStateThatItHoldsNothing() {
        start();

        customs.send(sheet(DAY, 1, 1, 1, 1));

        assertThat(statements.kept())
                .singleElement()
                .satisfies(held -> assertThat(held.lines()).isEmpty());
    }

    @Test
    void shouldLeaveItToTheNextRound_whenItsAnswerCouldNotBeKept() {
        start();
        statements.isAway(true);

        assertThat(catchThrowable(() -> customs.send(sheet(DAY, 1, 1, 1))))
                .isInstanceOf(StoreUnavailableException.class);

        statements.isAway(false);
        customs.send(sheet(DAY, 2, 1, 1));
        assertThat(statements.kept()).extracting(held -> held.sheet().round()).containsExactly(2);
    }

    @Test
    void shouldPutAside_whatNobodyAskedFor() {
        start();
        statements.asksNothing();

        customs.send(sheet(DAY, 1, 1, 1));

        assertThat(heard.words()).containsExactly("UNEXPLAINED");
    }

    private void start(String... rules) {
        customs = new CustomsSimulator(
                heard, heard, statements, Settings.in(folder, rules), SharedKeys::of, Duration.ofMillis(10), clock);
    }

    private void deliver(int number) {
        assertThat(customs.deliver(customs.encode(message(number)))).isEqualTo(new Delivery.Accepted());
    }

    private static SentStatement sheet(LocalDate day, int round, int number, int of, int... messages) {
        List<SentStatement.Line> lines = Arrays.stream(messages)
                .mapToObj(StatementsTest::message)
                .map(envelope -> new SentStatement.Line(
                        envelope.id(), envelope.kind(), envelope.agreement(), true, Optional.empty(), envelope.at()))
                .toList();
        return new SentStatement("simulator", new Sheet(day, round, number, of, NOW), lines);
    }

    private static Envelope message(int number) {
        return Messages.application(number);
    }

    private static String id(int number) {
        return message(number).id().value();
    }
}
