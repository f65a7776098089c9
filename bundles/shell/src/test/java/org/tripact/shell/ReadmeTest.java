package org.tripact.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.Command;
import org.junit.jupiter.api.Test;

/** The table of commands is the commands. */
class ReadmeTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(tripact:[a-z-]+)[^`]*` \\| ([^|]+) \\|$");

    @Test
    void shouldNameEveryCommandAndWhatItDoes() throws IOException {
        List<String> told = ROW.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map((MatchResult row) -> row.group(1) + " " + row.group(2))
                .toList();
        List<String> there = commands()
                .map(command -> command.scope() + ":" + command.name() + " " + command.description())
                .toList();
        assertThat(told).isNotEmpty().containsExactlyInAnyOrderElementsOf(there);
    }

    private static Stream<Command> commands() throws IOException {
        Path classes = Path.of("target/classes/org/tripact/shell");
        try (Stream<Path> files = Files.list(classes)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class"))
                    .map(name -> load("org.tripact.shell." + name.substring(0, name.length() - ".class".length())))
                    .filter(type -> type.isAnnotationPresent(Command.class))
                    .map(type -> type.getAnnotation(Command.class))
                    .toList()
                    .stream();
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
