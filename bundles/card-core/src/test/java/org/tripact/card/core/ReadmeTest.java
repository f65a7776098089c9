package org.tripact.card.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tripact.card.api.CardReason;

class ReadmeTest {

    private static final int CELLS = 5;

    @Test
    void shouldHaveARowForEveryReason_inItsOrder() throws IOException {
        assertThat(rows())
                .extracting(row -> row.get(0))
                .containsExactlyElementsOf(
                        Arrays.stream(CardReason.values()).map(Enum::name).toList());
    }

    @Test
    void shouldNameATestThatIsThere() throws IOException {
        for (List<String> row : rows()) {
            assertThat(row).as(row.get(0)).hasSize(CELLS).doesNotContain("");
            String[] test = row.get(CELLS - 1).split("\\.");
            assertThat(Files.readString(source(test[0]))).contains("void " + test[1] + "(");
        }
    }

    private static List<List<String>> rows() throws IOException {
        return Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> line.matches("\\| [A-Z_]{4,} \\|.*"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
    }

    private static Path source(String name) {
        Path tests = Path.of("src/test/java/org/tripact/card/core");
        Path here = tests.resolve(name + ".java");
        return Files.exists(here) ? here : tests.resolve("check").resolve(name + ".java");
    }
}
