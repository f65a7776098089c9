package org.tripact.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    private static final Readme TWO = new Readme("""
            before
            <!-- figures:one -->
            old
            <!-- /figures -->
            between
            <!-- figures:two -->
            <!-- /figures -->
            after
            """);

    @Test
    void shouldPutATableIntoItsPlaceOnly() {
        assertThat(TWO.with("one", "new $1\n").text()).isEqualTo(TWO.text().replace("old", "new $1"));
    }

    @Test
    void shouldFillAPlaceThatWasEmpty() {
        assertThat(TWO.with("two", "new\n").text()).contains("<!-- figures:two -->\nnew\n<!-- /figures -->\nafter");
    }

    @Test
    void shouldRefuse_whenThereIsNoPlace() {
        assertThatThrownBy(() -> TWO.with("three", "new\n")).hasMessageContaining("no place for three");
    }

    @Test
    void shouldHaveAPlaceForEachBench() throws IOException {
        Readme readme = new Readme(Files.readString(Path.of("README.md")));
        assertThat(readme.places())
                .containsExactlyElementsOf(Benches.ALL.stream().map(Bench::name).toList());
    }
}
