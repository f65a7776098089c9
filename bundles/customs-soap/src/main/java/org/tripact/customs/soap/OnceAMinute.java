package org.tripact.customs.soap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Keeps a log readable that strangers could fill. Safe for many threads. */
final class OnceAMinute {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Clock clock;
    private Instant quietUntil = Instant.MIN;

    OnceAMinute(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean mayTell() {
        Instant now = clock.instant();
        if (now.isBefore(quietUntil)) {
            return false;
        }
        quietUntil = now.plus(PAUSE);
        return true;
    }
}
