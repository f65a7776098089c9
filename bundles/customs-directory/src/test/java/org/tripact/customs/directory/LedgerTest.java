package org.tripact.customs.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripact.exchange.api.Delivery;
import org.tripact.kernel.MessageId;
import org.tripact.testkit.connector.RecordedReceipts;

class LedgerTest {

    private static final MessageId ID = Sides.application().id();
    private static final MessageId OTHER = Sides.termination().id();

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("ledger");
        try (Ledger ledger = open()) {
            ledger.hand(ID, "aa");
            ledger.refuse(ID);
            ledger.putBack(ID);
            ledger.putBack(ID);
            ledger.refuse(OTHER);
        }
    }

    @Test
    void shouldKnowAgainWhatWasWritten() throws IOException {
        try (Ledger ledger = open()) {
            assertThat(ledger.handed(ID)).contains("aa");
            assertThat(ledger.isRefused(ID)).isTrue();
            assertThat(ledger.timesBack(ID)).isEqualTo(2);
            assertThat(ledger.isRefused(OTHER)).isTrue();
            assertThat(ledger.handed(OTHER)).isEmpty();
        }
    }

    @Test
    void shouldDropALastLineTornAnywhere_andGoOn() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        int lastLine = whole.length - ("12345678 REFUSED " + OTHER + "\n").length();
        for (int cut = lastLine; cut < whole.length; cut++) {
            Files.write(file, Arrays.copyOf(whole, cut));
            try (Ledger ledger = open()) {
                assertThat(ledger.isRefused(OTHER)).as("cut at %d", cut).isFalse();
                assertThat(ledger.timesBack(ID)).isEqualTo(2);
                ledger.refuse(OTHER);
            }
            assertThat(file).hasBinaryContent(whole);
        }
    }

    @Test
    void shouldNotGuess_whenALineInTheMiddleIsDamaged() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[12] ^= 1;
        Files.write(file, bytes);

        assertThatThrownBy(this::open).hasMessageContaining("line 1 is damaged");
        assertThat(file).as("left as it was found").hasBinaryContent(bytes);
    }

    @Test
    void shouldSendNothing_whenAnotherConnectorServesTheFolder() throws IOException {
        RecordedReceipts receipts = new RecordedReceipts();
        Path shared = Files.createDirectory(folder.resolve("shared"));
        try (Rig first = new Rig(shared, receipts);
                Rig second = new Rig(shared, receipts)) {
            byte[] bytes = first.encode(Sides.application());
            assertThat(first.deliver(bytes)).isEqualTo(new Delivery.Accepted());

            assertThat(second.deliver(bytes))
                    .isInstanceOfSatisfying(
                            Delivery.NotSent.class,
                            not -> assertThat(not.reason()).contains("used by another connector"));
        }
    }

    private Ledger open() throws IOException {
        return Ledger.open(file, new Disk());
    }
}
