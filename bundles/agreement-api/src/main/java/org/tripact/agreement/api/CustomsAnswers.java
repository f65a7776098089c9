package org.tripact.agreement.api;

/** The door through which customs' answers reach the agreements; the exchange calls it, at least once an answer. */
public interface CustomsAnswers {

    /** What became of an answer. */
    enum Verdict {
        /** The stage moved, or the delivery was written down. */
        APPLIED,
        /** This very answer was known; nothing changed. */
        KNOWN,
        /** A later stage was known; kept in the timeline, nothing moved. */
        TOO_LATE,
        /** It contradicts what is known, now or when it was first told: in the timeline, nothing moved, a person decides. */
        CONTRADICTS,
        /** There is no such agreement. */
        UNKNOWN_AGREEMENT
    }

    /** Applies an answer: idempotent by its reference; throws where the store is away, and may then be repeated. */
    Verdict record(CustomsAnswer answer);
}
