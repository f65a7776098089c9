package org.tripact.customs.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripact.testkit.connector.RecordedStatements;

class BooksTest {

    @TempDir
    private Path folder;

    private final Heard heard = new Heard();

    /** Written to the letter as the first version wrote them. */
    @Test
    void shouldGoOnWithBooksOfTheFirstVersion() throws IOException {
        write(
                "TAKEN\tTA20261122-000000000001-S\t2026-11-22T09:00:01Z\tAPPLICATION\tTA20261122-000000000001"
                        + "\t3101960001\t91310000MA1FL00157\t上海示例进出口有限公司\t2200\t2026-11-22T09:00:00Z\tREJECT\t资料不全",
                "ANSWERED\tTA20261122-000000000001-S\tTA20261122-000000000001-S-STORED",
                "AGAIN\tTA20261122-000000000001-S\t2026-11-22T09:00:09Z",
                "TAKEN\tTA20261122-000000000002-T\t2026-11-22T09:00:02Z\tTERMINATION\tTA20261122-000000000002"
                        + "\t3101960001\t91310000MA1FL00157\t上海示例进出口有限公司\t2200\t2026-11-22T09:00:00Z\tSILENT\t");

        CustomsSimulator customs = new CustomsSimulator(
                heard,
                heard,
                new RecordedStatements(),
                Settings.in(folder),
                SharedKeys::of,
                Duration.ofMillis(10),
                Clock.systemUTC());

        Awaitility.await().until(() -> !heard.words().isEmpty());
        customs.stop();
        assertThat(heard.receipts()).singleElement().satisfies(receipt -> {
            assertThat(receipt.id()).isEqualTo("TA20261122-000000000001-S-REJECTED");
            assertThat(receipt.reason()).isEqualTo("资料不全");
        });
    }

    private void write(String... lines) throws IOException {
        List<String> checked =
                Stream.of(lines).map(line -> Fields.checksum(line) + " " + line).toList();
        Files.write(folder.resolve(Books.FILE), checked);
    }
}
