package org.tripact.customs.jms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The tables of the README, which tests hold against the code. */
final class Readme {

    private Readme() {}

    /** What stands in the first column of the table whose first heading is this, without its quotes. */
    static List<String> firstColumnUnder(String heading) {
        return columnUnder(heading, 1);
    }

    static List<String> columnUnder(String heading, int column) {
        try {
            return Files.readAllLines(Path.of("README.md")).stream()
                    .dropWhile(line -> !line.startsWith("| " + heading + " |"))
                    .skip(2)
                    .takeWhile(line -> line.startsWith("|"))
                    .map(line -> line.split("\\|")[column].strip().replace("`", ""))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
