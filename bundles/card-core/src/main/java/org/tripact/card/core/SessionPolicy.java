package org.tripact.card.core;

import java.time.Duration;
import java.time.Instant;
import org.tripact.card.api.port.KeptSession;

/** How long sessions live: both ends, and how exactly use is noted. */
record SessionPolicy(Duration idle, Duration max) {

    private static final Duration FINEST_NOTE = Duration.ofMinutes(1);

    SessionPolicy {
        if (idle.isNegative() || idle.isZero() || max.isNegative() || max.isZero()) {
            throw new IllegalArgumentException("a session lives longer than nothing");
        }
    }

    static SessionPolicy of(CardSettings settings) {
        return new SessionPolicy(
                Duration.ofMinutes(settings.sessionIdleMinutes()), Duration.ofHours(settings.sessionMaxHours()));
    }

    Instant endOf(KeptSession session) {
        Instant idleEnd = session.lastUsedAt().plus(idle);
        Instant lastEnd = session.openedAt().plus(max);
        return idleEnd.isBefore(lastEnd) ? idleEnd : lastEnd;
    }

    boolean isOver(KeptSession session, Instant now) {
        return !now.isBefore(endOf(session));
    }

    /**
     * Whether use must be noted. Not every request is, to save a write each: the idle end may so come early, by less
     * than a minute and less than a tenth of the idle time.
     */
    boolean isNoteDue(KeptSession session, Instant now) {
        Duration tenth = idle.dividedBy(10);
        Duration step = tenth.compareTo(FINEST_NOTE) < 0 ? tenth : FINEST_NOTE;
        return !now.isBefore(session.lastUsedAt().plus(step));
    }
}
