package org.tripact.customs.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tripact.exchange.api.Delivery;
import org.tripact.exchange.api.Envelope;
import org.tripact.exchange.api.Receipt;
import org.tripact.exchange.api.ReceiptSink;
import org.tripact.testkit.SettableClock;
import org.tripact.testkit.connector.RecordedReceipts;
import org.tripact.testkit.connector.RecordedStatements;

class CustomsSimulatorTest {

    private static final Duration SOON = Duration.ofMillis(10);

    @TempDir
    private Path folder;

    private final RecordedReceipts receipts = new RecordedReceipts();
    private final Heard strays = new Heard();
    private final Envelope application = Messages.application();
    private CustomsSimulator customs;

    @AfterEach
    void stop() {
        if (customs != null) {
            customs.stop();
        }
    }

    @Test
    void shouldNotAnswerBeforeItsTime() {
        SettableClock clock = SettableClock.atFixtureTime();
        customs = new CustomsSimulator(
                receipts, strays, new RecordedStatements(), Settings.usual(folder), SharedKeys::of, SOON, clock);
        deliver(application);
        clock.advance(Duration.ofMillis(999));

        await().during(Duration.ofMillis(100)).until(() -> receipts.all().isEmpty());
    }

    @Test
    void shouldSayWhenItDecided_howeverLateItTells() {
        SettableClock clock = SettableClock.atFixtureTime();
        customs = new CustomsSimulator(
                receipts, strays, new RecordedStatements(), Settings.usual(folder), SharedKeys::of, SOON, clock);
        deliver(application);
        customs.stop();
        Instant taken = clock.instant();
        clock.advance(Duration.ofDays(31));

        customs = new CustomsSimulator(
                receipts, strays, new RecordedStatements(), Settings.usual(folder), SharedKeys::of, SOON, clock);

        awaitKinds("STORED APPROVED");
        assertThat(receipts.all())
                .extracting(Receipt::at)
                .containsExactly(taken.plusMillis(1000), taken.plusMillis(3000));
    }

    @Test
    void shouldWaitForAPersonAtTheDesk() {
        start("district:2200=desk");
        deliver(application);
        Envelope second = Messages.application(2);
        deliver(second);
        awaitKinds("STORED STORED");
        assertThat(customs.waiting()).extracting(Case::id).containsExactly(application.id(), second.id());

        assertThat(customs.approve(application.id())).isTrue();
        awaitKinds("STORED STORED APPROVED");
        assertThat(customs.sendBack(second.id(), "印章不清")).isTrue();
        awaitKinds("STORED STORED APPROVED REJECTED");

        assertThat(receipts.all().get(3).reason()).isEqualTo("印章不清");
        assertThat(customs.waiting()).isEmpty();
        assertThat(customs.approve(second.id())).as("decided once").isFalse();
        assertThat(customs.approve(Messages.application(3).id()))
                .as("never seen")
                .isFalse();
    }

    @Test
    void shouldStillWaitForThePersonAfterARestart() {
        start("district:2200=desk");
        deliver(application);
        awaitKinds("STORED");

        restart("district:2200=approve");
        assertThat(customs.waiting()).as("the rule of its day").hasSize(1);
        customs.approve(application.id());

        awaitKinds("STORED APPROVED");
    }

    @Test
    void shouldOweNothingTwice_whenRestartedAfterItsAnswers() {
        start();
        deliver(application);
        awaitKinds("STORED APPROVED");

        restart();
        deliver(application);

        await().during(Duration.ofMillis(200)).until(() -> receipts.all().size() == 2);
    }

    @Test
    void shouldAnswerAfterTheRestart_whenKilledBetweenBookAndAnswer() {
        try (Books books = Books.open(folder)) {
            books.take(
                    Submission.of(application),
                    Treatment.APPROVE,
                    Clock.systemUTC().instant());
        }

        start();

        awaitKinds("STORED APPROVED");
    }

    @Test
    void shouldGiveTheSameAnswerAgain_whenKilledBetweenAnswerAndNote() {
        ReceiptSink dies = receipt -> {
            receipts.accept(receipt);
            throw new AssertionError("killed after the answer was taken");
        };
        customs = new CustomsSimulator(
                dies,
                strays,
                new RecordedStatements(),
                Settings.in(folder),
                SharedKeys::of,
                Duration.ofHours(1),
                Clock.systemUTC());
        deliver(application);
        awaitKinds("STORED");

        restart();

        awaitKinds("STORED STORED APPROVED");
        assertThat(receipts.all().get(1)).isEqualTo(receipts.all().get(0));
    }

    @Test
    void shouldNotKnowTheMessage_whenTheBooksAreClosed() {
        start();
        customs.stop();

        assertThatThrownBy(() -> deliver(application)).hasMessage("The simulator's books cannot be written");
        start();
        await().during(Duration.ofMillis(100)).until(() -> receipts.all().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "name,Customs,Setting name of",
        "folder,'  ',Setting folder of",
        "folder,${tripact.data}/simulator,Setting folder of"
    })
    void shouldRefuseToStartWithTheKey_whenASettingIsWrong(String key, String value, String sentence) {
        assertThatThrownBy(() -> Checked.of(Settings.but(Map.of(key, value))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(sentence);
    }

    private void start(String... rules) {
        customs = new CustomsSimulator(
                receipts,
                strays,
                new RecordedStatements(),
                Settings.in(folder, rules),
                SharedKeys::of,
                SOON,
                Clock.systemUTC());
    }

    private void restart(String... rules) {
        customs.stop();
        start(rules);
    }

    private void deliver(Envelope message) {
        assertThat(customs.deliver(customs.encode(message))).isEqualTo(new Delivery.Accepted());
    }

    private void awaitKinds(String kinds) {
        List<String> expected = Stream.of(kinds.split(" ")).toList();
        await().untilAsserted(() -> assertThat(receipts.all())
                .extracting(receipt -> receipt.kind().name())
                .containsExactlyElementsOf(expected));
    }
}
