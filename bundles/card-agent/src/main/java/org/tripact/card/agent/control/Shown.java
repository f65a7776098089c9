package org.tripact.card.agent.control;

/**
 * What a person sees of something to be signed.
 *
 * @param text the text, each character of it visible, or the bytes in hex
 * @param bytes how many bytes are signed
 */
public record Shown(Kind kind, String text, int bytes) {

    /** What it is. */
    public enum Kind {
        /** Text in UTF-8. */
        TEXT,
        /** Bytes that are no text. */
        BYTES,
        /** The digest of something that is not shown. */
        DIGEST
    }
}
