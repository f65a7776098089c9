package org.tripact.reader.pkcs11;

import java.time.Duration;

/**
 * What the reader is told at its start.
 *
 * @param tokenSerial empty for the first token that can be read
 */
record Pkcs11Settings(String library, String tokenSerial, int pollMillis) {

    private static final int SHORTEST_POLL = 50;
    private static final int LONGEST_POLL = 200;

    Pkcs11Settings {
        if (library.isBlank()) {
            throw new IllegalArgumentException("library must name the token's PKCS#11 library");
        }
        if (pollMillis < SHORTEST_POLL || pollMillis > LONGEST_POLL) {
            throw new IllegalArgumentException("pollMillis must be from " + SHORTEST_POLL + " to " + LONGEST_POLL);
        }
    }

    Duration poll() {
        return Duration.ofMillis(pollMillis);
    }
}
