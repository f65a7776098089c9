package org.tripact.customs.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TakenTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    @TempDir
    private Path folder;

    @Test
    void shouldKnowAgainWhatWasTakenOnEachDay() throws IOException {
        take();

        try (Taken again = Taken.open(folder, new Disk())) {
            assertThat(again.contains("aa")).isTrue();
            assertThat(again.contains("bb")).isTrue();
            assertThat(again.contains("cc")).isFalse();
        }
    }

    @Test
    void shouldForgetADayWithItsJournal_andNoOther() throws IOException {
        take();
        try (Taken taken = Taken.open(folder, new Disk())) {
            taken.forgetBefore(TUESDAY);

            assertThat(taken.contains("aa")).isFalse();
            assertThat(taken.contains("bb")).isTrue();
        }
        assertThat(folder).isDirectoryNotContaining(file -> file.endsWith(MONDAY.toString()));
        assertThat(folder.resolve(TUESDAY.toString())).exists();
    }

    @Test
    void shouldGoOnWithTheNextDay_whenTheLastOneWasForgotten() throws IOException {
        try (Taken taken = Taken.open(folder, new Disk())) {
            taken.add("aa", MONDAY);
            taken.forgetBefore(TUESDAY);
            taken.add("bb", TUESDAY);
        }
        try (Taken again = Taken.open(folder, new Disk())) {
            assertThat(again.contains("aa")).isFalse();
            assertThat(again.contains("bb")).isTrue();
        }
    }

    @Test
    void shouldDropATornLastLine_andGoOn() throws IOException {
        take();
        Files.writeString(folder.resolve(TUESDAY.toString()), "12345678 TAK", StandardOpenOption.APPEND);

        try (Taken again = Taken.open(folder, new Disk())) {
            again.add("cc", TUESDAY);
        }
        try (Taken again = Taken.open(folder, new Disk())) {
            assertThat(again.contains("bb")).isTrue();
            assertThat(again.contains("cc")).isTrue();
        }
    }

    @Test
    void shouldTakeNothing_onceItIsClosed() throws IOException {
        Taken taken = Taken.open(folder, new Disk());
        taken.close();

        assertThatThrownBy(() -> taken.add("aa", MONDAY)).isInstanceOf(IOException.class);
        try (Taken again = Taken.open(folder, new Disk())) {
            assertThat(again.contains("aa")).isFalse();
        }
    }

    @Test
    void shouldLeaveAloneWhatIsNoDay() throws IOException {
        Path note = Files.writeString(folder.resolve("note.txt"), "ours? no");

        try (Taken taken = Taken.open(folder, new Disk())) {
            taken.forgetBefore(TUESDAY);
        }
        assertThat(note).hasContent("ours? no");
    }

    private void take() throws IOException {
        try (Taken taken = Taken.open(folder, new Disk())) {
            taken.add("aa", MONDAY);
            taken.add("bb", TUESDAY);
        }
    }
}
