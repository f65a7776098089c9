package org.tripact.kit.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The kit in the hands of an author: unpacked, built by its one command, and what came of it. */
class ConnectorKitIT {

    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)");
    private static final Pattern PROMISE = Pattern.compile("(?m)^\\| `(should\\w+)` \\|");
    private static final Pattern TEST = Pattern.compile("<testcase name=\"(\\w+)");

    private static Author author;
    private static Path log;
    private static int code;

    @BeforeAll
    static void build() throws Exception {
        Path folder = Path.of(System.getProperty("kit.author"));
        author = new Author(folder, Path.of(System.getProperty("kit.archive")));
        log = folder.resolve("build.log");
        code = author.verify(log);
    }

    @Test
    void shouldBuildByOneCommand() throws IOException {
        assertThat(code).as(Files.readString(log)).isZero();
    }

    @Test
    void shouldKeepEveryPromiseOfThePage_againstTheRealPartner() throws IOException {
        String report = Files.readString(author.kit()
                .resolve("connector/target/surefire-reports")
                .resolve("TEST-org.tripact.customs.example.ExampleContractTest.xml"));
        List<String> promises = found(PROMISE, page());

        assertThat(promises).hasSizeGreaterThan(8);
        assertThat(found(TEST, report)).containsAll(promises);
        assertThat(report).doesNotContain("<failure", "<error", "<skipped");
    }

    @Test
    void shouldTakeWhatIsOursFromTheKitAlone() throws IOException {
        List<Path> origins = files(author.localRepository().resolve("org/tripact"), "_remote.repositories");

        assertThat(origins).hasSizeGreaterThan(8);
        for (Path origin : origins) {
            assertThat(Files.readAllLines(origin))
                    .filteredOn(line -> !line.startsWith("#"))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line).contains(">tripact-kit="));
        }
    }

    /** What the container gives to the bundle of the example, the features' check and ConnectorsIT have seen. */
    @ParameterizedTest
    @ValueSource(strings = {"Import-Package", "Require-Capability", "Provide-Capability", "Service-Component"})
    void shouldAskOfTheContainerWhatTheExampleAsks(String header) throws IOException {
        String asked = manifest(made()).getValue(header);

        assertThat(asked)
                .isNotBlank()
                .isEqualTo(manifest(Path.of(System.getProperty("example.jar"))).getValue(header));
    }

    @Test
    void shouldMakeABundleOfTheAuthorsOwn() throws IOException {
        assertThat(manifest(made()).getValue("Bundle-SymbolicName")).isEqualTo("com.example.customs.region");
        try (JarFile jar = new JarFile(made().toFile())) {
            assertThat(jar.getEntry(manifest(made()).getValue("Service-Component")))
                    .isNotNull();
        }
    }

    @Test
    void shouldBringOurArtefactsWithTheirSources_andNobodyElses() throws IOException {
        Path repository = author.kit().resolve("repository");

        assertThat(files(repository, "")).allMatch(file -> file.startsWith(repository.resolve("org/tripact")));
        List<Path> sources = files(repository, "-sources.jar");
        assertThat(files(repository, ".jar")).hasSize(2 * sources.size());
        assertThat(sources)
                .extracting(file -> file.getParent().getParent().getFileName().toString())
                .contains("exchange-api", "kernel", "customs-message", "crypto", "testkit");
        assertThat(Path.of(System.getProperty("kit.archive")))
                .satisfies(kit -> assertThat(Files.size(kit)).isLessThan(2 << 20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/exchange-api/README.md"})
    void shouldReferToWhatIsThere(String name) throws IOException {
        Path file = author.kit().resolve(name);
        List<String> links = found(LINK, Files.readString(file));

        assertThat(links)
                .isNotEmpty()
                .allSatisfy(link -> assertThat(file.resolveSibling(link)).exists());
    }

    private static String page() throws IOException {
        return Files.readString(author.kit().resolve("docs/exchange-api/README.md"));
    }

    private static Path made() {
        return author.kit().resolve("connector/target/customs-region-1.0.0.jar");
    }

    private static Attributes manifest(Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            return jar.getManifest().getMainAttributes();
        }
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .toList();
        }
    }
}
