package org.tripact.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripact.exchange.api.Stray;
import org.tripact.exchange.api.desk.StrayDesk;
import org.tripact.exchange.api.port.KeptStray;
import org.tripact.kernel.Intervention;

class StrayCommandsTest {

    private static final byte[] BYTES = "<伪造/>".getBytes(StandardCharsets.UTF_8);
    private static final KeptStray KEPT = new KeptStray(
            7,
            "soap-east",
            Stray.Reason.UNPROVEN,
            "SEAL_FORGED",
            "ab".repeat(32),
            BYTES.length,
            Instant.parse("2026-11-22T04:00:00Z"));

    private final OneStray desk = new OneStray();

    @TempDir
    Path folder;

    @Test
    void shouldListWhatWaits() {
        StrayList list = new StrayList();
        list.strays = desk;

        assertThat(list.answer())
                .contains("7  soap-east  UNPROVEN  SEAL_FORGED  9      2026-11-22 12:00:00  " + "ab".repeat(32))
                .endsWith("1 strays");
    }

    @Test
    void shouldSaveItForItsOwnerAlone() throws IOException {
        Path file = folder.resolve("stray.xml");

        assertThat(save(7, file).does("karaf")).isEqualTo("Saved: " + file + ", 9 bytes");

        assertThat(file).hasBinaryContent(BYTES);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(desk.asked).containsExactly("read 7 by shell:karaf because asked customs");
    }

    @Test
    void shouldOverwriteNothing_andThenReadNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.txt"), "mine");

        assertThat(save(7, file).does("karaf")).startsWith("Refused: there is a file");

        assertThat(file).hasContent("mine");
        assertThat(desk.asked).isEmpty();
    }

    @Test
    void shouldLeaveNoFile_whenNothingWaits() {
        Path file = folder.resolve("stray.xml");

        assertThat(save(8, file).does("karaf")).isEqualTo("Refused: no stray waits as 8");
        assertThat(file).doesNotExist();
    }

    @Test
    void shouldLeaveNoFile_whenTheStoreIsAway_soThatItCanBeTriedAgain() {
        Path file = folder.resolve("stray.xml");
        desk.away = true;
        assertThatThrownBy(() -> save(7, file).does("karaf")).isInstanceOf(UncheckedIOException.class);
        assertThat(file).doesNotExist();

        desk.away = false;
        assertThat(save(7, file).does("karaf")).startsWith("Saved: ");
        assertThat(file).hasBinaryContent(BYTES);
    }

    @Test
    void shouldSayWhy_whenTheFileCannotBeWritten() {
        assertThat(save(7, folder.resolve("absent/stray.xml")).does("karaf")).contains("cannot be written");
    }

    @Test
    void shouldDismiss_inTheNameOfTheUser() {
        assertThat(dismiss(7).does("karaf")).isEqualTo("Dismissed: " + KEPT.sha256());
        assertThat(dismiss(8).does("karaf")).isEqualTo("Refused: no stray waits as 8");
        assertThat(desk.asked).first().isEqualTo("dismiss 7 by shell:karaf because asked customs");
    }

    private StraySave save(long sequence, Path file) {
        StraySave save = new StraySave();
        save.strays = desk;
        save.sequence = sequence;
        save.file = file.toString();
        save.why = "asked customs";
        return save;
    }

    private StrayDismiss dismiss(long sequence) {
        StrayDismiss dismiss = new StrayDismiss();
        dismiss.strays = desk;
        dismiss.sequence = sequence;
        dismiss.why = "asked customs";
        return dismiss;
    }

    /** A shelf with one stray on it. */
    private static final class OneStray implements StrayDesk {

        private final List<String> asked = new ArrayList<>();
        private boolean away;

        @Override
        public List<KeptStray> strays(int limit) {
            return List.of(KEPT);
        }

        @Override
        public Optional<byte[]> read(long sequence, Intervention intervention) {
            return ask("read", sequence, intervention) ? Optional.of(BYTES) : Optional.empty();
        }

        @Override
        public Optional<KeptStray> dismiss(long sequence, Intervention intervention) {
            return ask("dismiss", sequence, intervention) ? Optional.of(KEPT) : Optional.empty();
        }

        private boolean ask(String what, long sequence, Intervention intervention) {
            if (away) {
                throw new UncheckedIOException(new IOException("no connection"));
            }
            asked.add("%s %d by %s because %s".formatted(what, sequence, intervention.by(), intervention.why()));
            return sequence == KEPT.sequence();
        }
    }
}
