package org.tripact.card.core;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The text that a card signs to log in: says where, what for and when, so that it is good for nothing else. */
final class LoginStatement {

    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX").withZone(BEIJING);

    private LoginStatement() {}

    static String text(String origin, String challenge, Instant issued, Instant expires) {
        return String.join(
                "\n",
                "通关无纸化协议声明 (tripact statement v1)",
                "用途 purpose: LOGIN",
                "来源 origin: " + oneLine(origin),
                "挑战 challenge: " + challenge,
                "签发 issued: " + SECONDS.format(issued),
                "失效 expires: " + SECONDS.format(expires));
    }

    /** A line break in a value could forge a line of its own. */
    private static String oneLine(String value) {
        return value.replace("\\", "\\\\").replace("\r", "\\r").replace("\n", "\\n");
    }
}
