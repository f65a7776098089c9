package org.tripact.card.agent.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripact.card.agent.reader.CardReader;

class MethodTableTest {

    private static final Pattern METHOD = Pattern.compile("`([\\w-]+)`");

    @TempDir
    Path folder;

    @Test
    void shouldBeTheTableOfTheReadme() throws IOException {
        Set<String> documented = readme("## Methods")
                .map(line -> line.split("\\|")[1])
                .flatMap(cell -> METHOD.matcher(cell).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(documented).isEqualTo(new TreeSet<>(supported()));
    }

    @Test
    void shouldHaveEachErrorInTheReadme() throws IOException {
        Map<String, String> documented = readme("## Errors")
                .filter(line -> line.contains("Err:"))
                .map(line -> line.split("\\|"))
                .collect(Collectors.toMap(cells -> cells[1].strip(), cells -> cells[2].strip()));

        assertThat(documented)
                .isEqualTo(Arrays.stream(ControlError.values())
                        .collect(Collectors.toMap(
                                error -> "`" + error.name() + "`", error -> "`" + error.code() + "`")));
    }

    @Test
    void shouldAnswerClearly_whenAPublishedMethodIsNotSupported() {
        Desk desk = new Desk(folder);
        Set<String> others = new TreeSet<>(PublishedMethods.names());
        others.removeAll(supported());

        assertThat(others).hasSizeGreaterThan(50);
        assertThat(others)
                .allSatisfy(name -> assertThat(Desk.code(desk.call(name))).isEqualTo("Err:Tripact50100"));
    }

    @Test
    void shouldAnswerClearly_whenAMethodIsUnknown() {
        Desk desk = new Desk(folder);

        assertThat(Desk.code(desk.call("cus-sec_SpcSing"))).isEqualTo("Err:Tripact40400");
    }

    private static Stream<String> readme(String heading) throws IOException {
        return Files.readAllLines(Path.of("README.md")).stream()
                .dropWhile(line -> !line.equals(heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("|"));
    }

    private Set<String> supported() {
        CardAccess access =
                new CardAccess(new CardReader(List.of()), Duration.ZERO, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        return new MethodTable(access, new Signing(access, false, false)).supported();
    }
}
