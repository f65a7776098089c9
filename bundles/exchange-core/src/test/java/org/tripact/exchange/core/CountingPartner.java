package org.tripact.exchange.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import org.tripact.exchange.api.CustomsConnector;
import org.tripact.exchange.api.Delivery;
import org.tripact.exchange.api.Envelope;

/** A connector to a customs that keeps its books in files, and so outlives every process that talks to it. */
record CountingPartner(Path folder) implements CustomsConnector {

    @Override
    public String name() {
        return "simulator";
    }

    @Override
    public byte[] encode(Envelope envelope) {
        String encoded = envelope.id() + " " + UUID.randomUUID();
        write("encodings", encoded);
        return encoded.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Delivery deliver(byte[] bytes) {
        write("deliveries", new String(bytes, StandardCharsets.UTF_8));
        return new Delivery.Accepted();
    }

    List<String> encodings() {
        return read("encodings");
    }

    List<String> deliveries() {
        return read("deliveries");
    }

    /** The ids that came, each once. */
    List<String> booked() {
        return deliveries().stream()
                .map(line -> line.substring(0, line.indexOf(' ')))
                .distinct()
                .toList();
    }

    private void write(String file, String line) {
        try {
            Files.writeString(
                    folder.resolve(file),
                    line + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> read(String file) {
        try {
            return Files.exists(folder.resolve(file)) ? Files.readAllLines(folder.resolve(file)) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
