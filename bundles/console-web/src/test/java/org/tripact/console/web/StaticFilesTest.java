package org.tripact.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaticFilesTest {

    private static final List<Coding> PLAIN = List.of(Coding.IDENTITY);

    private final StaticFiles files = new StaticFiles(StaticFilesTest.class, "/pages");

    @Test
    void shouldFindAFile() {
        assertThat(files.find("/index.html", PLAIN)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../secret.html",
                "/assets/../../secret.html",
                "/assets/..\\..\\secret.html",
                "/./index.html",
                "//index.html",
                "/assets//app-1a2b.js",
                "/index.html/",
                "/index.html\0",
                "/%2e%2e/secret.html",
                "index.html",
                ""
            })
    void shouldRefusePathsThatLeadElsewhere(String path) {
        assertThat(files.find(path, PLAIN)).isEmpty();
    }

    @Test
    void shouldRefuseFilesOfUnknownKind() {
        StaticFiles classes = new StaticFiles(StaticFiles.class, "");
        assertThat(classes.find("/org/tripact/console/web/StaticFiles.class", PLAIN))
                .isEmpty();
    }
}
