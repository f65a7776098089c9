package org.tripact.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tripact.kernel.AuditEvent;

class ReadmeTablesTest {

    private static final Pattern FIRST_CELL = Pattern.compile("(?m)^\\| `?([A-Za-z0-9_-]+)`? \\|");

    @Test
    void shouldNameEveryAuditEventInTheReadmeOfAuditApi() {
        List<String> events = Arrays.stream(AuditEvent.values()).map(Enum::name).toList();
        assertThat(firstCells("bundles/audit-api/README.md", "event")).isEqualTo(events);
    }

    @Test
    void shouldNameEveryBundleInTheReadme() throws IOException {
        try (Stream<Path> folders = Files.list(Components.root().resolve("bundles"))) {
            List<String> bundles = folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .map(folder -> folder.getFileName().toString())
                    .toList();
            assertThat(firstCells("README.md", "bundle")).containsExactlyInAnyOrderElementsOf(bundles);
        }
    }

    @Test
    void shouldHaveAReadmeInEveryBundleThatDecidesSomething() throws IOException {
        for (String bundle : List.of(
                "agreement-core",
                "audit-api",
                "card-agent",
                "card-core",
                "console-rest",
                "console-web",
                "crypto",
                "customs-directory",
                "customs-example",
                "customs-jms",
                "customs-message",
                "customs-simulator",
                "customs-soap",
                "demo-pki",
                "exchange-api",
                "exchange-core",
                "house-rules",
                "revocation-fetch",
                "shell",
                "reader-api",
                "reader-pkcs11",
                "reader-skf",
                "store-jpa")) {
            assertThat(Components.root().resolve("bundles").resolve(bundle).resolve("README.md"))
                    .exists();
        }
    }

    private static List<String> firstCells(String readme, String heading) {
        String text = Components.read(Components.root().resolve(readme));
        int table = text.indexOf("| " + heading + " |");
        assertThat(table).as("a table headed '" + heading + "' in " + readme).isNotNegative();
        int end = text.indexOf("\n\n", table);
        String rows = text.substring(table, end < 0 ? text.length() : end);
        return Components.found(FIRST_CELL, rows)
                .filter(cell -> !cell.equals(heading))
                .filter(cell -> !cell.matches("-+"))
                .toList();
    }
}
