package org.tripact.exchange.api.port;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Where our books and customs' differ. It changes nothing by itself; it is listed until it is gone or a person closes it.
 *
 * @param sequence grows in the order of finding; 0 before it is stored
 * @param day the day whose statement first showed it
 * @param subject the message, as whoever has it names it; for {@link Kind#STATEMENT_MISSING} the day
 * @param detail what each side says, at most 200 characters
 */
public record Difference(
        long sequence, String connector, LocalDate day, Kind kind, String subject, String detail, Instant foundAt) {

    /** Who has to act. */
    public enum Owner {
        CUSTOMS,
        OPERATOR
    }

    /** What differs: the closed list; the README of exchange-core says what its owner does. */
    public enum Kind {
        /** Customs' side took it from us, and customs does not hold it. */
        MISSING_AT_CUSTOMS(Owner.CUSTOMS),
        /** Customs holds what never went out by this connector. */
        UNKNOWN_TO_US(Owner.CUSTOMS),
        /** Both have it, and the decisions contradict each other. */
        STATE_DIFFERS(Owner.OPERATOR),
        /** Customs has decided, and its answer has not reached the agreement. */
        ANSWER_MISSING(Owner.CUSTOMS),
        /** An attempt without a good end did arrive. */
        ATTEMPT_ARRIVED(Owner.OPERATOR),
        /** Customs has not stated anything within a day. */
        STATEMENT_MISSING(Owner.CUSTOMS);

        private final Owner owner;

        Kind(Owner owner) {
            this.owner = owner;
        }

        /** Who has to act. */
        public Owner owner() {
            return owner;
        }
    }

    /** Whether it is about the same, whatever each side says. */
    public boolean isLike(Difference other) {
        return connector.equals(other.connector) && kind == other.kind && subject.equals(other.subject);
    }
}
