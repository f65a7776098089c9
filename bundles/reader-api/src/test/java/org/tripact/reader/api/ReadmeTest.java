package org.tripact.reader.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The table of the README says what the code says. */
class ReadmeTest {

    @Test
    void shouldListEveryRefusal() throws IOException {
        String table = Files.readString(Path.of("README.md"))
                .split("## Refusals\n", 2)[1]
                .split("\n## ", 2)[0];
        assertThat(table.lines().filter(line -> line.startsWith("| `")).map(line -> line.split("`")[1]))
                .containsExactlyElementsOf(
                        Arrays.stream(CardRefusal.values()).map(Enum::name).toList());
    }
}
