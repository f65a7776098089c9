package org.tripact.exchange.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * One answer of customs, authentic by channel and seal: only such ones come through {@link ReceiptSink}.
 *
 * @param connector the connector it came by
 * @param id customs' own id of it, or a digest of it where it has none; with the connector it names one answer for good
 * @param messageId the message it answers, as customs names it
 * @param at when customs says it decided
 * @param reason customs' words, at most {@value #REASON_LIMIT} characters; empty where none
 */
public record Receipt(String connector, String id, String messageId, ReceiptKind kind, Instant at, String reason) {

    /** The longest reason that is kept. */
    public static final int REASON_LIMIT = 1000;

    private static final Pattern ID = Pattern.compile("[\\x21-\\x7e]{1,128}");

    public Receipt {
        if (!isId(id) || !isId(messageId) || reason.length() > REASON_LIMIT) {
            throw new IllegalArgumentException("not a receipt: an id or the reason is too long or unprintable");
        }
    }

    /** The same, by an id that says all of it: for customs that gives several answers one id. */
    public Receipt underItsDigest() {
        String all = String.join(
                "\n",
                id,
                messageId,
                kind.name(),
                at.truncatedTo(ChronoUnit.MICROS).toString(),
                reason);
        return new Receipt(connector, "sha256:" + sha256(all), messageId, kind, at, reason);
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }
}
