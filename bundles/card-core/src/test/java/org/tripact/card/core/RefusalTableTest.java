package org.tripact.card.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tripact.card.api.CardReason;

/** The table of what is tried tells the truth: codes, sentences and tests are there. */
class RefusalTableTest {

    private static final String HEADING = "| what is wrong | code | zh-CN | test |";
    private static final Path BUNDLES = Path.of("..");

    @Test
    void shouldNameTestsThatAreThere() throws IOException {
        for (List<String> row : rows()) {
            String[] place = row.get(3).split(" ");
            String bundle = place.length == 1 ? "card-core" : place[0];
            String[] test = place[place.length - 1].split("\\.");
            assertThat(source(bundle, test[0])).as(row.get(0)).containsPattern("@(Parameterized)?Test\\b");
            assertThat(source(bundle, test[0])).as(row.get(0)).contains("void " + test[1] + "(");
        }
    }

    @Test
    void shouldSayTheSentenceOfEachCode() throws IOException {
        Map<String, String> sentences = sentences();
        for (List<String> row : rows()) {
            assertThat(row).as(row.get(0)).hasSize(4).doesNotContain("");
            assertThat(sentences).as(row.get(0)).containsEntry(row.get(1), row.get(2));
        }
    }

    @Test
    void shouldTryEverythingThatACardCanBeRefusedFor() throws IOException {
        List<String> tried = rows().stream().map(row -> row.get(1)).toList();
        assertThat(Arrays.stream(CardReason.values()).map(Enum::name))
                .filteredOn(reason ->
                        !List.of("TOO_MANY_CHALLENGES", "SESSION_LOCKED").contains(reason))
                .allMatch(tried::contains);
        assertThat(rows()).hasSizeGreaterThan(40);
    }

    /** Codes of cards here, codes of the way to us in the README of console-rest. */
    private static Map<String, String> sentences() throws IOException {
        Map<String, String> sentences = new HashMap<>();
        cells(BUNDLES.resolve("console-rest/README.md"), "\\| [A-Z_]{4,} \\| \\d.*")
                .forEach(row -> sentences.put(row.get(0), row.get(2)));
        cells(Path.of("README.md"), "\\| [A-Z_]{4,} \\|.*").forEach(row -> sentences.put(row.get(0), row.get(2)));
        return sentences;
    }

    private static List<List<String>> rows() throws IOException {
        List<List<String>> all = cells(Path.of("README.md"), "\\|.*");
        int heading = all.indexOf(cells(HEADING));
        List<List<String>> rest = all.subList(heading + 2, all.size());
        return rest.stream().takeWhile(row -> row.size() == 4).toList();
    }

    private static List<List<String>> cells(Path file, String pattern) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.matches(pattern))
                .map(RefusalTableTest::cells)
                .toList();
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList();
    }

    private static String source(String bundle, String name) throws IOException {
        try (Stream<Path> files = Files.walk(BUNDLES.resolve(bundle).resolve("src/test/java"))) {
            Path found = files.filter(file -> file.endsWith(name + ".java"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no " + name + " in " + bundle));
            return Files.readString(found);
        }
    }
}
