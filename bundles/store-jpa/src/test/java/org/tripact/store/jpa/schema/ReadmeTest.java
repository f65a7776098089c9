package org.tripact.store.jpa.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of tables is the schema's. */
class ReadmeTest {

    @Test
    void shouldNameEveryTable() throws IOException {
        List<String> made = found(
                "(?m)^create table ([A-Z_]+)",
                Script.all().stream().map(Script::text).collect(Collectors.joining("\n")));

        List<String> told = found("(?m)^\\| `([A-Z_]+)` \\|", Files.readString(Path.of("README.md")));

        assertThat(told)
                .contains("SCHEMA_VERSION")
                .filteredOn(table -> !table.equals("SCHEMA_VERSION"))
                .containsExactlyInAnyOrderElementsOf(made);
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }
}
