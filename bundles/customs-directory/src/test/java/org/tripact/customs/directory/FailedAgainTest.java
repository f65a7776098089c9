package org.tripact.customs.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripact.exchange.api.Stray;
import org.tripact.exchange.api.StrayShelf;
import org.tripact.testkit.connector.RecordedReceipts;
import org.tripact.testkit.connector.RecordedStatements;

/** A message that fails, is laid out again by a person, and fails again, has the same bytes each time. */
class FailedAgainTest {

    private static final String NAME = Sides.application().id() + ".xml";

    @TempDir
    private Path folder;

    @Test
    void shouldBeOnTheShelfEachTimeThatItFails() throws IOException {
        try (Rig rig = rig(new Disk())) {
            byte[] message = failed(rig);
            rig.scans();

            Path done = rig.tree.folders().done().resolve("2026-11-22");
            Files.move(
                    done.resolve(rig.tree.names(done).get(0)),
                    rig.tree.folders().outBox().resolve(NAME));
            partnerFails(rig);
            rig.scans();

            assertThat(rig.shelved()).containsExactly("FAILED", "FAILED");
            assertThat(rig.strays.all()).extracting(Stray::bytes).doesNotHaveDuplicates();
            assertThat(rig.strays.all())
                    .allSatisfy(
                            stray -> assertThat(withoutFirstLine(stray.bytes())).isEqualTo(message));
            assertThat(rig.tree.failBox()).isEmpty();
        }
    }

    @Test
    void shouldBeOnTheShelfOnce_whenACrashKeptItFromDone() throws IOException {
        try (Rig rig = rig(new CrashingDisk())) {
            failed(rig);

            rig.scans();

            assertThat(rig.tree.failBox()).isEmpty();
            assertThat(rig.strays.all().stream().map(stray -> Arrays.hashCode(stray.bytes())))
                    .isNotEmpty()
                    .containsOnly(Arrays.hashCode(rig.strays.all().get(0).bytes()));
        }
    }

    @Test
    void shouldSayWhatTheShelfKnows() throws IOException {
        StrayShelf dismissed = stray -> StrayShelf.Placement.KNOWN;
        Printed log = new Printed();
        try (Rig rig = new Rig(
                folder,
                new RecordedReceipts(),
                Optional.of(dismissed),
                new RecordedStatements(),
                new Disk(),
                Map.of())) {
            rig.tree.drop(Box.IN, "Receipt_1.xml", "garbage".getBytes(StandardCharsets.UTF_8));

            rig.scans();

            assertThat(log.lines())
                    .anyMatch(line -> line.contains("WARN") && line.contains("UNREADABLE InBox/Receipt_1"));
        }
    }

    private Rig rig(Disk disk) throws IOException {
        return new Rig(folder, new RecordedReceipts(), disk, Map.of("retries", 0));
    }

    private static byte[] failed(Rig rig) throws IOException {
        byte[] message = rig.encode(Sides.application());
        rig.deliver(message);
        partnerFails(rig);
        return message;
    }

    private static void partnerFails(Rig rig) throws IOException {
        Files.move(
                rig.tree.folders().outBox().resolve(NAME),
                rig.tree.folders().box(Box.FAIL).resolve(NAME));
    }

    private static byte[] withoutFirstLine(byte[] bytes) {
        int feed = 0;
        while (bytes[feed] != '\n') {
            feed++;
        }
        return Arrays.copyOfRange(bytes, feed + 1, bytes.length);
    }

    /** Dies once before a file is in done. */
    private static final class CrashingDisk extends Disk {

        private boolean crashed;

        @Override
        void rename(Path from, Path to) throws IOException {
            if (!crashed && to.getParent().getParent().endsWith("done")) {
                crashed = true;
                throw new IOException("killed");
            }
            super.rename(from, to);
        }
    }
}
