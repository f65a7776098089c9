package org.tripact.shell;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times as the offices' clocks show them. */
final class BeijingTime {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.ofHours(8));

    private BeijingTime() {}

    static String of(Instant at) {
        return FORM.format(at);
    }
}
