package org.tripact.customs.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The tables of a README, which tests hold against the code. */
record Readme(Path file) {

    static final Readme OWN = new Readme(Path.of("README.md"));

    /** The rows of the table whose first heading is this, cell by cell, without code marks. */
    List<List<String>> rowsUnder(String heading) {
        return text().lines()
                .dropWhile(line -> !line.startsWith("| " + heading + " |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> Stream.of(line.split("\\|"))
                        .skip(1)
                        .map(cell -> cell.replace("`", "").strip())
                        .toList())
                .toList();
    }

    List<String> columnUnder(String heading, int column) {
        return rowsUnder(heading).stream().map(row -> row.get(column)).toList();
    }

    String text() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
