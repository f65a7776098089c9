package org.tripact.bench.karaf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the demo's customs booked, and what the log tells of its connector. */
record Partner(Path journal, Path log) {

    private static final String GONE = "A connector is gone";
    private static final int TIMESTAMP = "2026-11-22T23:57:53,424".length();

    /** One message taken into the books. */
    record Taken(String id, Instant at) {}

    static Partner of(Path data) {
        return new Partner(data.resolve("tripact/simulator/books.journal"), data.resolve("karaf/data/log/karaf.log"));
    }

    List<Taken> taken() throws IOException {
        return lines("TAKEN")
                .map(fields -> new Taken(fields[1], Instant.parse(fields[2])))
                .toList();
    }

    Set<String> answered() throws IOException {
        return new HashSet<>(lines("ANSWERED").map(fields -> fields[1]).toList());
    }

    /** Messages that came once more, which the books knew already. */
    long again() throws IOException {
        return lines("AGAIN").count();
    }

    /** When the connector's service left, each time. */
    List<Instant> gone() throws IOException {
        List<Instant> all = new ArrayList<>();
        try (Stream<Path> logs = Files.list(log.getParent())) {
            for (Path each : logs.filter(file -> file.toString().startsWith(log.toString()))
                    .toList()) {
                Files.readAllLines(each).stream()
                        .filter(line -> line.contains(GONE))
                        .map(line ->
                                LocalDateTime.parse(line.substring(0, TIMESTAMP).replace(',', '.')))
                        .forEach(at -> all.add(at.toInstant(ZoneOffset.UTC)));
            }
        }
        return all.stream().sorted().toList();
    }

    private Stream<String[]> lines(String kind) throws IOException {
        if (!Files.exists(journal)) {
            return Stream.empty();
        }
        return Files.readAllLines(journal).stream()
                .map(line -> line.substring(line.indexOf(' ') + 1).split("\t"))
                .filter(fields -> fields[0].equals(kind));
    }
}
