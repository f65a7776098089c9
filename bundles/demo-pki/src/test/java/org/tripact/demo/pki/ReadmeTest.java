package org.tripact.demo.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tripact.card.api.RegisteredCard;

class ReadmeTest {

    @Test
    void shouldListTheCardsAsTheyAre() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> line.matches("\\| [a-z-]+ \\| \\d{13} \\|.*"))
                .toList();
        assertThat(rows).hasSameSizeAs(DemoCard.values());
        assertThat(rows)
                .zipSatisfy(
                        Arrays.asList(DemoCard.values()),
                        (row, card) -> assertThat(row).startsWith(rowOf(card)));
    }

    @Test
    void shouldSayHowTheToolIsUsed() throws IOException {
        assertThat(Files.readString(Path.of("README.md"))).contains("```\n" + CardHelp.ALL + "\n```");
    }

    private static String rowOf(DemoCard card) {
        RegisteredCard registered = card.registered();
        String codes =
                registered.codes().stream().map(code -> code.code().value()).collect(Collectors.joining(", "));
        return "| %s | %s | %s | %s | %s |"
                .formatted(
                        card.scenario(),
                        card.number(),
                        registered.kind(),
                        registered.enterprise().name(),
                        codes);
    }
}
