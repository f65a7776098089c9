package org.tripact.exchange.api;

/**
 * What came from customs' side by an authenticated channel and is no receipt. It moves nothing; it is kept for a person.
 *
 * @param connector the connector it came by
 * @param detail what the connector found, in a few words fit for a log, at most {@value #DETAIL_LIMIT} characters; never
 *     what the bytes say
 * @param bytes as they came: may hold personal data, never logged
 */
public record Stray(String connector, Reason reason, String detail, byte[] bytes) {

    /** The longest detail that is kept. */
    public static final int DETAIL_LIMIT = 200;

    /** Why it is no receipt: the closed list; the README of exchange-core says what a person does. */
    public enum Reason {
        /** Nothing that customs sends. */
        UNREADABLE,
        /** Its seal is missing, false, or none of customs'. */
        UNPROVEN,
        /** A status code that nobody has explained to the connector. */
        UNEXPLAINED,
        /** The way to customs gave a message up after the attempt had ended well. */
        NOT_PASSED_ON
    }

    public Stray {
        if (detail.length() > DETAIL_LIMIT) {
            throw new IllegalArgumentException("not a stray: the detail is longer than " + DETAIL_LIMIT);
        }
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }
}
