package org.tripact.customs.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The tables of the README, which tests hold against the code. */
final class Readme {

    private Readme() {}

    /** The rows of the table whose first heading is this, cell by cell. */
    static List<List<String>> rowsUnder(String heading) {
        try {
            return Files.readAllLines(Path.of("README.md")).stream()
                    .dropWhile(line -> !line.startsWith("| " + heading + " |"))
                    .skip(2)
                    .takeWhile(line -> line.startsWith("|"))
                    .map(line -> Stream.of(line.split("\\|"))
                            .skip(1)
                            .map(String::strip)
                            .toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> firstColumnUnder(String heading) {
        return rowsUnder(heading).stream().map(row -> row.get(0)).toList();
    }
}
