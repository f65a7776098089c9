package org.tripact.customs.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tripact.customs.simulator.Treatment.Action;
import org.tripact.exchange.api.Delivery;
import org.tripact.exchange.api.Envelope;
import org.tripact.testkit.AgreementFixtures;
import org.tripact.testkit.connector.RecordedStatements;

/** Each action does what the README's table says, taken from there. */
class TreatmentTest {

    private static final Duration SOON = Duration.ofMillis(10);

    @TempDir
    private Path folder;

    private final Heard heard = new Heard();
    private final Envelope application = Messages.application();
    private CustomsSimulator customs;

    @AfterEach
    void stop() {
        customs.stop();
    }

    static Stream<List<String>> rows() {
        return Readme.rowsUnder("action").stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void shouldTreatAnApplicationAsTold(List<String> row) {
        start("district:22=" + word(row));

        assertThat(attempt(application)).isEqualTo(row.get(1));
        awaitWords(row.get(2));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void shouldTreatATerminationAsTold(List<String> row) {
        start("district:22=" + word(row));

        assertThat(attempt(Messages.termination())).isEqualTo(row.get(1));
        awaitWords(row.get(3));
    }

    @Test
    void shouldTellOfEachActionInItsOrder() {
        start();

        assertThat(rows().map(TreatmentTest::word))
                .containsExactlyElementsOf(
                        Stream.of(Action.values()).map(Action::word).toList());
    }

    @ParameterizedTest
    @CsvSource({"reject 资料不全,资料不全", "store-fail 海关系统繁忙,海关系统繁忙", "reject,演示：资料不全"})
    void shouldTellTheReasonOfItsRule(String action, String reason) {
        start("code:3101960001=" + action);

        attempt(application);

        await().until(() ->
                heard.receipts().stream().anyMatch(receipt -> receipt.reason().equals(reason)));
    }

    @Test
    void shouldSendTheVerySameAnswerTwice() {
        start("district:22=twice");

        attempt(application);

        awaitWords("STORED, STORED, APPROVED, APPROVED");
        assertThat(heard.receipts().get(1)).isEqualTo(heard.receipts().get(0));
        assertThat(heard.receipts().get(0).id()).isEqualTo(application.id() + "-STORED");
    }

    @Test
    void shouldKnowTheMessageAgain_whenItsFirstAnswerWasLost() {
        start("district:22=unknown");
        byte[] bytes = customs.encode(application);

        assertThat(customs.deliver(bytes)).isInstanceOf(Delivery.Unknown.class);
        assertThat(customs.deliver(bytes)).isEqualTo(new Delivery.Accepted());

        awaitWords("STORED, APPROVED");
    }

    @ParameterizedTest
    @CsvSource({"not-sent", "fault"})
    void shouldTakeTheMessage_whenTheRuleIsGone(String action) {
        start("district:22=" + action);
        byte[] bytes = customs.encode(application);
        attempt(application);
        customs.stop();

        start();

        assertThat(customs.deliver(bytes)).isEqualTo(new Delivery.Accepted());
        awaitWords("STORED, APPROVED");
    }

    @Test
    void shouldHoldUpNobodyElse_whileOneAttemptLasts() {
        startSlow(60_000, "code:3101960001=slow");
        CompletableFuture<String> slow = CompletableFuture.supplyAsync(() -> attempt(application));
        await().until(() -> heard.words().contains("APPROVED"));

        assertThat(attempt(Messages.application(2, AgreementFixtures.SECOND_CODE)))
                .isEqualTo("Accepted");
        assertThat(slow).isNotDone();
        customs.stop();

        assertThat(slow.join()).as("let go when it stops").isEqualTo("Unknown");
    }

    @Test
    void shouldLastAsLongAsItIsSet() {
        startSlow(200, "district:22=slow");
        long before = System.nanoTime();

        assertThat(attempt(application)).isEqualTo("Accepted");

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
    }

    @Test
    void shouldMoveNothingByAForgedAnswer() {
        start("district:22=forged");

        attempt(application);

        awaitWords("STORED, UNPROVEN");
        assertThat(heard.strays().get(0).detail()).isEqualTo("SEAL_FORGED");
        assertThat(heard.strays().get(0).connector()).isEqualTo("simulator");
    }

    private void start(String... rules) {
        startSlow(50, rules);
    }

    private void startSlow(int slowMillis, String... rules) {
        customs = new CustomsSimulator(
                heard,
                heard,
                new RecordedStatements(),
                Settings.slow(folder, slowMillis, rules),
                SharedKeys::of,
                SOON,
                Clock.systemUTC());
    }

    private String attempt(Envelope message) {
        try {
            return customs.deliver(customs.encode(message)).getClass().getSimpleName();
        } catch (IllegalStateException fault) {
            return fault.getClass().getSimpleName();
        }
    }

    private void awaitWords(String expected) {
        if (expected.equals("–")) {
            await().during(Duration.ofMillis(150)).until(() -> heard.words().isEmpty());
            return;
        }
        await().untilAsserted(() -> assertThat(String.join(", ", heard.words())).isEqualTo(expected));
    }

    private static String word(List<String> row) {
        return row.get(0).replace("`", "");
    }
}
