package org.tripact.reader.skf;

import java.time.Duration;

/**
 * What the reader is told at its start.
 *
 * @param application empty for the key's first
 * @param container empty for the application's first
 */
record SkfSettings(String library, int ulongBits, String application, String container, int pollMillis) {

    private static final int SHORTEST_POLL = 50;
    private static final int LONGEST_POLL = 200;

    SkfSettings {
        if (library.isBlank()) {
            throw new IllegalArgumentException("library must name the maker's SKF library");
        }
        if (pollMillis < SHORTEST_POLL || pollMillis > LONGEST_POLL) {
            throw new IllegalArgumentException("pollMillis must be from " + SHORTEST_POLL + " to " + LONGEST_POLL);
        }
    }

    Duration poll() {
        return Duration.ofMillis(pollMillis);
    }
}
