package org.tripact.customs.message;

/**
 * What bytes from customs turned out to be. Readable and authentic are two things: only an {@link Authentic} answer may
 * become a receipt, and only if the channel that brought it is authenticated too.
 */
public sealed interface Received {

    /** A technical answer: of use to the attempt that it answers, and to nothing else. */
    record Technical(TechnicalAnswer answer) implements Received {}

    /** Readable and sealed by customs, or unsealed on a link that demands no seal. */
    record Authentic(BusinessAnswer answer) implements Received {}

    /** Readable, but its seal proves nothing or it contradicts itself: keep it aside, show it, change nothing. */
    record Unproven(BusinessAnswer answer, Refusal why) implements Received {}

    /** Not to be read at all: keep it aside, change nothing. */
    record Unreadable(Refusal why) implements Received {}
}
