package org.tripact.customs.directory;

import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.time.Instant;

/**
 * A file in one of the partner's folders that stands still.
 *
 * @param stillSince when it was first seen as it is now
 * @param scans how many scans have seen it so
 */
record Found(Box box, Path file, PosixFileAttributes attributes, Instant stillSince, int scans) {

    boolean isStatement() {
        return box == Box.IN && file.getFileName().toString().startsWith("Statement");
    }

    /** Fit for a log and for a name of ours. */
    String name() {
        return plain(file);
    }

    static String plain(Path file) {
        String name = file.getFileName().toString().replaceAll("[^0-9A-Za-z._-]", "_");
        return name.substring(0, Math.min(name.length(), 100));
    }
}
