package org.tripact.demo.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The serial numbers that were revoked by command, one in hex a line: lists and answers are made from it. */
record RevokedBook(Path file) {

    Set<BigInteger> serials() throws IOException {
        if (Files.notExists(file)) {
            return Set.of();
        }
        return Files.readAllLines(file).stream()
                .map(line -> new BigInteger(line, 16))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    void add(Collection<BigInteger> more) throws IOException {
        Set<BigInteger> all = new LinkedHashSet<>(serials());
        all.addAll(more);
        String lines = all.stream().map(serial -> serial.toString(16) + "\n").collect(Collectors.joining());
        Durable.file(file, lines.getBytes(StandardCharsets.US_ASCII));
    }
}
