package org.tripact.exchange.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The tables of the README, which tests hold against the code. */
final class Readme {

    private Readme() {}

    /** What stands in the first column of the table whose first heading is this. */
    static List<String> firstColumnUnder(String heading) {
        return lines().dropWhile(line -> !line.startsWith("| " + heading + " |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.split("\\|")[1].strip())
                .toList();
    }

    static <T> List<String> codes(T[] values, Function<T, String> name) {
        return Stream.of(values).map(value -> "`" + name.apply(value) + "`").toList();
    }

    private static Stream<String> lines() {
        try {
            return Files.readAllLines(Path.of("README.md")).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
