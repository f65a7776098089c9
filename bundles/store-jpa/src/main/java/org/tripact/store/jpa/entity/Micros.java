package org.tripact.store.jpa.entity;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times as they are kept: microseconds since 1970-01-01T00:00:00Z, free of any time zone of JVM or database. */
public final class Micros {

    private Micros() {}

    public static long of(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at.truncatedTo(ChronoUnit.MICROS));
    }

    public static Long ofNullable(Instant at) {
        return at == null ? null : of(at);
    }

    public static Instant toInstant(Long micros) {
        return micros == null ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
