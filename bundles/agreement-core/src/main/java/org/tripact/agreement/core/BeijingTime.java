package org.tripact.agreement.core;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Times as people in China read them; numbers and statements are theirs, wherever the server stands. */
final class BeijingTime {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx").withZone(ZONE);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withZone(ZONE);

    private BeijingTime() {}

    /** As {@code 2026-11-22T17:00:00+08:00}. */
    static String seconds(Instant at) {
        return SECONDS.format(at);
    }

    /** As {@code 20261122}. */
    static String day(Instant at) {
        return DAY.format(at);
    }
}
