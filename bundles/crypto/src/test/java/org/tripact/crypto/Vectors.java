package org.tripact.crypto;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The published vectors, by "id field". */
final class Vectors {

    private static final Map<String, String> VALUES = rows("crypto-vectors.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row[0] + " " + row[1], row -> row[2]));

    private Vectors() {}

    static byte[] bytes(String name) {
        return HexFormat.of().parseHex(text(name));
    }

    static String text(String name) {
        return Objects.requireNonNull(VALUES.get(name), name);
    }

    /** The rows of a table beside the tests, without its head. */
    static List<String[]> rows(String table) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(Vectors.class.getResourceAsStream("/" + table), StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split("\t", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
