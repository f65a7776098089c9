package org.tripact.customs.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tripact.exchange.api.Delivery;
import org.tripact.exchange.api.ReceiptKind;
import org.tripact.exchange.api.ReceiptSink;
import org.tripact.exchange.api.StatementSink;
import org.tripact.exchange.api.Stray;
import org.tripact.exchange.api.StrayShelf;
import org.tripact.testkit.connector.CustomsConnectorContract;
import org.tripact.testkit.connector.Misbehaviour;

/** Holds the page for authors of connectors against the code that it shows and the types that it tells of. */
class AuthorsPageTest {

    private static final Readme PAGE = new Readme(Path.of("../exchange-api/README.md"));
    private static final Path KIT = Path.of("../../karaf-assembly/connector-kit/src/main/kit/connector");
    private static final Pattern SNIPPET =
            Pattern.compile("<!-- from (\\S+) -->\\n```(?:java|xml)\\n(.*?)\\n```\\n", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("(?m)^```(?:java|xml)$");
    private static final Pattern VERSION =
            Pattern.compile("<artifactId>([^<]+)</artifactId>\\s*<version>([0-9][^<]*)</version>");

    static Stream<MatchResult> snippets() {
        return SNIPPET.matcher(PAGE.text()).results();
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void shouldShowCodeThatThereIs_toTheLetter(MatchResult snippet) throws IOException {
        Path file = Path.of(snippet.group(1));

        assertThat(Files.readString(file.startsWith("src") ? file : KIT.resolve(file)))
                .contains(snippet.group(2) + "\n");
    }

    @Test
    void shouldSayOfAllItsCodeWhereItIsFrom() {
        assertThat(snippets().count())
                .isEqualTo(CODE.matcher(PAGE.text()).results().count())
                .isGreaterThan(8);
    }

    @Test
    void shouldTellEveryPromiseThatTheContractAsksFor() {
        List<String> tests = Arrays.stream(CustomsConnectorContract.class.getDeclaredMethods())
                .filter(method ->
                        method.isAnnotationPresent(Test.class) || method.isAnnotationPresent(ParameterizedTest.class))
                .map(method -> method.getName())
                .toList();

        assertThat(PAGE.columnUnder("contract test", 0)).containsExactlyInAnyOrderElementsOf(tests);
    }

    @Test
    void shouldTellEveryMisbehaviour() {
        List<String> all = names(Misbehaviour.values());

        assertThat(PAGE.columnUnder("misbehaviour", 0)).containsExactlyElementsOf(all.subList(1, all.size()));
    }

    @Test
    void shouldTellEveryOutcome() {
        assertThat(PAGE.columnUnder("outcome", 0))
                .containsExactlyElementsOf(Arrays.stream(Delivery.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList());
    }

    @Test
    void shouldTellEveryReceiptAndWhatMayBeAnswered() {
        assertThat(PAGE.columnUnder("receipt", 0)).containsExactlyElementsOf(names(ReceiptKind.values()));
        assertThat(PAGE.columnUnder("acceptance", 0)).containsExactlyElementsOf(names(ReceiptSink.Acceptance.values()));
    }

    @Test
    void shouldTellEveryStrayAndWhatBecomesOfIt() {
        assertThat(PAGE.columnUnder("stray", 0)).containsExactlyElementsOf(names(Stray.Reason.values()));
        assertThat(PAGE.columnUnder("placement", 0)).containsExactlyElementsOf(names(StrayShelf.Placement.values()));
    }

    @Test
    void shouldTellWhatBecomesOfAStatement() {
        assertThat(PAGE.columnUnder("statement", 0))
                .containsExactlyElementsOf(names(StatementSink.Acceptance.values()));
    }

    @Test
    void shouldFindInTheJarOfTestkitWhatItNames() throws Exception {
        Path jar = Path.of(CustomsConnectorContract.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());

        assertThat(jar.getFileName().toString())
                .as("built by verify, not by test")
                .matches("testkit-.*\\.jar");
        try (JarFile published = new JarFile(jar.toFile())) {
            assertThat(PAGE.columnUnder("in testkit", 0))
                    .contains("connector.CustomsConnectorContract")
                    .allSatisfy(name -> assertThat(
                                    published.getEntry("org/tripact/testkit/" + name.replace('.', '/') + ".class"))
                            .as(name)
                            .isNotNull());
        }
    }

    /** An author has no parent that knows versions. */
    @Test
    void shouldBuildInTheKitWithTheVersionsOfTheHouse() throws IOException {
        String kit = Files.readString(KIT.resolve("pom.xml"));
        String house = Files.readString(Path.of("../../pom.xml"))
                .replace("${bnd.version}", property("bnd.version"))
                .replace("${slf4j.version}", property("slf4j.version"));

        assertThat(versions(kit)).hasSizeGreaterThan(5).isSubsetOf(versions(house));
        assertThat(kit).contains("<tripact.version>" + ownVersion() + "</tripact.version>");
    }

    private static String property(String name) throws IOException {
        String text = Files.readString(Path.of("../../pom.xml"));
        return text.substring(text.indexOf("<" + name + ">") + name.length() + 2, text.indexOf("</" + name + ">"));
    }

    private static String ownVersion() throws IOException {
        String text = Files.readString(Path.of("pom.xml"));
        return text.substring(text.indexOf("<version>") + "<version>".length(), text.indexOf("</version>"));
    }

    private static List<String> versions(String pom) {
        return VERSION.matcher(pom)
                .results()
                .map(found -> found.group(1) + " " + found.group(2))
                .filter(found -> !found.startsWith("customs-region "))
                .toList();
    }

    private static List<String> names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
