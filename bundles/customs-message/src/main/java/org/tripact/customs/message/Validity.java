package org.tripact.customs.message;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * From when until when a certificate is valid, both inclusive.
 *
 * @param which the certificate, as an administrator knows it
 * @param remedy what he must do when it is over
 */
record Validity(String which, Instant from, Instant until, String remedy) {

    private static final Duration SOON = Duration.ofDays(30);

    /** Refuses to use it where it is not valid, by an IllegalStateException fit for a log. */
    void demand(Instant now) {
        fault(now).ifPresent(fault -> {
            throw new IllegalStateException(fault);
        });
    }

    /** What is wrong with it now, or will be soon. */
    Optional<String> warning(Instant now) {
        return fault(now).or(() -> told(now.plus(SOON).isAfter(until), " ends " + until));
    }

    private Optional<String> fault(Instant now) {
        return told(now.isBefore(from), " is not valid before " + from)
                .or(() -> told(now.isAfter(until), " ended " + until));
    }

    private Optional<String> told(boolean wrong, String what) {
        return wrong ? Optional.of(which + what + ": " + remedy) : Optional.empty();
    }
}
