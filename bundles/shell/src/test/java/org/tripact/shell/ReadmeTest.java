package org.tripact.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.junit.jupiter.api.Test;

/** What is told of commands is what they are. */
class ReadmeTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(tripact:[a-z-]+)[^`]*` \\| ([^|]+) \\|$");

    @Test
    void shouldNameEveryCommandAndWhatItDoes() throws IOException {
        List<String> told = ROW.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map((MatchResult row) -> row.group(1) + " " + row.group(2))
                .toList();
        List<String> there = commands()
                .map(type -> type.getAnnotation(Command.class))
                .map(command -> command.scope() + ":" + command.name() + " " + command.description())
                .toList();
        assertThat(told).isNotEmpty().containsExactlyInAnyOrderElementsOf(there);
    }

    @Test
    void shouldKnowWhereToLook_whenAServiceThatACommandAsksIsAway() throws IOException {
        Set<Asked> asked = commands()
                .flatMap(command -> Stream.of(command.getDeclaredFields()))
                .filter(field -> field.isAnnotationPresent(Reference.class))
                .map(field -> Asked.giving(field.getType()))
                .collect(Collectors.toSet());

        assertThat(asked).containsExactlyInAnyOrder(Asked.values());
        assertThat(asked.stream().flatMap(each -> Stream.of(each.settings().split(", "))))
                .allSatisfy(file -> assertThat(Path.of("../../config", file)).exists());
    }

    private static Stream<Class<?>> commands() throws IOException {
        Path classes = Path.of("target/classes/org/tripact/shell");
        try (Stream<Path> files = Files.list(classes)) {
            List<Class<?>> types = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class"))
                    .<Class<?>>map(
                            name -> load("org.tripact.shell." + name.substring(0, name.length() - ".class".length())))
                    .filter(type -> type.isAnnotationPresent(Command.class))
                    .toList();
            return types.stream();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
