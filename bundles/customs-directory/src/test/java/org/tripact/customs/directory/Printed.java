package org.tripact.customs.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What the log says from here on. */
final class Printed {

    private static final Path LOG = Path.of("target", "test.log");

    private final int start;

    Printed() {
        // the first logger begins the file anew
        LoggerFactory.getLogger(Printed.class).info("from here on");
        this.start = all().length();
    }

    List<String> lines() {
        return all().substring(start).lines().toList();
    }

    private static String all() {
        try {
            return Files.readString(LOG, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
