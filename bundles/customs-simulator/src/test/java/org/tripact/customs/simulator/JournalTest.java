package org.tripact.customs.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void threeLines() throws IOException {
        file = folder.resolve("a/b/books.journal");
        try (Journal journal = Journal.open(file, line -> {})) {
            journal.append("one");
            journal.append("二\t企业");
            journal.append("three");
        }
    }

    @Test
    void shouldReadAgainWhatWasWritten() throws IOException {
        assertThat(reopened()).containsExactly("one", "二\t企业", "three");
    }

    @Test
    void shouldDropALastLineTornAnywhere() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        int lastLine = whole.length - "12345678 three\n".length();
        for (int cut = lastLine; cut < whole.length; cut++) {
            Files.write(file, Arrays.copyOf(whole, cut));

            assertThat(reopened()).as("cut at %d", cut).containsExactly("one", "二\t企业");
            assertThat(Files.size(file)).isEqualTo(lastLine);
        }
    }

    @Test
    void shouldDropALastLineThatWasNeverFilled() throws IOException {
        Files.write(file, new byte[4096], StandardOpenOption.APPEND);

        assertThat(reopened()).containsExactly("one", "二\t企业", "three");
    }

    @Test
    void shouldGoOnAfterATornLine() throws IOException {
        Files.writeString(file, "0badc0de fo", StandardOpenOption.APPEND);

        try (Journal journal = Journal.open(file, line -> {})) {
            journal.append("four");
        }

        assertThat(reopened()).containsExactly("one", "二\t企业", "three", "four");
    }

    @Test
    void shouldRefuseToGuess_whenALineInTheMiddleIsDamaged() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[10] ^= 1;
        Files.write(file, bytes);

        assertThatThrownBy(this::reopened)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("line 1 is damaged; restore the file or move it away");
        assertThat(Files.readAllBytes(file)).as("left as it was found").isEqualTo(bytes);
    }

    @Test
    void shouldWriteOverWhatAFailedAppendLeft() throws IOException {
        try (Journal journal = Journal.open(file, line -> {})) {
            Files.writeString(file, "half a li", StandardOpenOption.APPEND);
            journal.append("four");
        }

        assertThat(reopened()).containsExactly("one", "二\t企业", "three", "four");
    }

    @Test
    void shouldGoOn_whenAThreadThatWritesIsInterrupted() throws IOException {
        try (Journal journal = Journal.open(file, line -> {})) {
            Thread.currentThread().interrupt();
            journal.append("four");
            assertThat(Thread.interrupted()).isTrue();
            journal.append("five");
        }

        assertThat(reopened()).endsWith("four", "five");
    }

    @Test
    void shouldBelongToOneAtATime() throws IOException {
        try (Journal held = Journal.open(file, line -> {})) {
            assertThatThrownBy(this::reopened).hasMessageContaining("used by another simulator");
            held.append("four");
        }
        assertThat(reopened()).endsWith("four");
    }

    private List<String> reopened() throws IOException {
        List<String> lines = new ArrayList<>();
        Journal.open(file, lines::add).close();
        return lines;
    }
}
