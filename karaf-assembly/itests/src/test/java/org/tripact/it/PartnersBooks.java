package org.tripact.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the simulator's customs wrote down: its books change once for each message. */
record PartnersBooks(Path journal) {

    /** Ids in the order in which they were taken; one that was booked twice stands here twice. */
    List<String> taken() throws IOException {
        return ids("TAKEN");
    }

    Set<String> answered() throws IOException {
        return new TreeSet<>(ids("ANSWERED"));
    }

    private List<String> ids(String kind) throws IOException {
        if (!Files.exists(journal)) {
            return List.of();
        }
        return Files.readString(journal)
                .lines()
                .map(line -> line.substring(line.indexOf(' ') + 1).split("\t"))
                .filter(fields -> fields[0].equals(kind))
                .map(fields -> fields[1])
                .toList();
    }
}
