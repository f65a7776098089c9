package org.tripact.exchange.core;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.tripact.exchange.api.port.Run;

/** Which comparisons were begun by a clock that was ahead: as good as none, since their day was not over. */
final class Premature {

    /** How far the clocks of nodes may be apart. */
    static final Duration LEEWAY = Duration.ofMinutes(10);

    private final Map<String, Run> ahead = new ConcurrentHashMap<>();

    boolean is(Run run, Instant now) {
        return run.askedAt().isBefore(Timetable.beginOf(run.day().plusDays(1)))
                || isAhead(run, now)
                || Optional.ofNullable(ahead.get(run.connector()))
                        .filter(seen -> seen.day().equals(run.day()) && seen.round() == run.round())
                        .isPresent();
    }

    /** Of the day that is due next: when it is, the time at which the wrong clock asked has come, too. */
    void look(String connector, Optional<Run> next, Instant now) {
        next.filter(run -> isAhead(run, now))
                .ifPresentOrElse(run -> ahead.put(connector, run), () -> ahead.remove(connector));
    }

    private static boolean isAhead(Run run, Instant now) {
        return run.askedAt().isAfter(now.plus(LEEWAY));
    }
}
