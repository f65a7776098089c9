package org.tripact.exchange.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tripact.agreement.api.Cause;
import org.tripact.agreement.api.State;
import org.tripact.agreement.api.TimelineEntry;
import org.tripact.exchange.api.ReceiptSink.Acceptance;
import org.tripact.exchange.api.port.KeptReceipt;
import org.tripact.exchange.api.port.Outbox.Status;
import org.tripact.kernel.MessageId;
import org.tripact.testkit.AgreementFixtures;
import org.tripact.testkit.ChangeFixtures;
import org.tripact.testkit.ExchangeFixtures;
import org.tripact.testkit.SettableClock;

/** The two tables of the README once more, with a real process that halts and a real database on the disk. */
class HaltedTest {

    private static final MessageId MESSAGE = ChangeFixtures.application(AgreementFixtures.NUMBER);

    @TempDir
    static Path folder;

    @TempDir
    Path copy;

    /** Databases as a process finds them at its start: an application that waits, and one that went out. */
    @BeforeAll
    static void prepare() throws SQLException, IOException {
        try (Plant plant = plant(Files.createDirectories(folder.resolve("message")))) {
            plant.sign();
        }
        copy(folder.resolve("message"), folder.resolve("receipt"));
        try (Plant plant = plant(folder.resolve("receipt"))) {
            deliver(plant);
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldBringTheMessageIntoTheBooksOnce_whenHaltedAfter(MessageCrashTest.Step step) throws Exception {
        haltAfter(step.call, "message");

        try (Plant plant = plant(copy)) {
            deliver(plant);

            assertThat(plant.partner.booked()).containsExactly(MESSAGE.value());
            assertThat(plant.partner.deliveries()).hasSize(step.sends);
            assertThat(plant.partner.deliveries())
                    .as("the same bytes each time")
                    .containsOnly(last(plant));
            assertThat(plant.partner.encodings()).hasSize(step.encodings);
            assertThat(causes(plant)).containsExactly(Cause.ENTERPRISE_SIGNED, Cause.MESSAGE_DELIVERED);
            assertThat(state(plant)).isEqualTo(State.SIGN_SENT);
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldApplyTheReceiptOnce_whenHaltedAfter(ReceiptCrashTest.Step step) throws Exception {
        haltAfter(step.call, "receipt");

        try (Plant plant = plant(copy)) {
            ReceiptIntake intake = plant.intake();
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> plant.receipts().pending(9).isEmpty());

            assertThat(intake.accept(ExchangeFixtures.aStoredReceipt())).isEqualTo(Acceptance.KNOWN);
            assertThat(plant.receipts().list(step.fate, 9))
                    .extracting(KeptReceipt::receipt)
                    .containsExactly(ExchangeFixtures.aStoredReceipt());
            assertThat(causes(plant))
                    .containsExactly(Cause.ENTERPRISE_SIGNED, Cause.MESSAGE_DELIVERED, Cause.CUSTOMS_RECEIPT);
            assertThat(state(plant)).isEqualTo(State.SIGN_STORED);
            intake.stop();
        }
    }

    private void haltAfter(String call, String what) throws IOException, InterruptedException {
        copy(folder.resolve(what), copy);
        File told = copy.resolve("process.log").toFile();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        // it lives for a second or two
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dorg.slf4j.simpleLogger.log.org.tripact=info",
                        HaltedProcess.class.getName(),
                        copy.toString(),
                        what,
                        call)
                .redirectErrorStream(true)
                .redirectOutput(told)
                .start();
        boolean ended = process.waitFor(90, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended && process.exitValue() == Plant.HALTED)
                .as("halted after %s; it said: %s", call, Files.readString(told.toPath()))
                .isTrue();
    }

    private static void deliver(Plant plant) {
        OutboxPump pump = plant.pump();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> plant.outbox().standing(MESSAGE).orElseThrow().status() == Status.DELIVERED);
        pump.stop();
    }

    /** A process that starts an hour later: every lease of the one before has ended. */
    private static Plant plant(Path folder) {
        SettableClock clock = SettableClock.atFixtureTime();
        clock.advance(Duration.ofHours(1));
        return new Plant(folder, clock, "");
    }

    private static State state(Plant plant) {
        return plant.agreements().find(AgreementFixtures.NUMBER).orElseThrow().state();
    }

    private static List<Cause> causes(Plant plant) {
        return plant.agreements().history(AgreementFixtures.NUMBER).orElseThrow().timeline().stream()
                .map(TimelineEntry::cause)
                .toList();
    }

    private static String last(Plant plant) {
        List<String> encodings = plant.partner.encodings();
        return encodings.get(encodings.size() - 1);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
