package org.tripact.exchange.api.port;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One day's comparison of books with the customs behind a connector.
 *
 * @param round how often customs has been asked
 * @param askedAt since when an answer is awaited; a statement that had to be made anew keeps it
 * @param at when it came to this status
 */
public record Run(String connector, LocalDate day, int round, Status status, Instant askedAt, Instant at) {

    /** How far it is: the closed list; the README of exchange-core has the table. */
    public enum Status {
        /** Our statement is being made and sent. */
        BEGUN,
        /** Customs' side has our statement. */
        SENT,
        /** Customs has not answered within a day. */
        OVERDUE,
        /** The books were compared. */
        COMPARED
    }

    /** The same run in another status. */
    public Run to(Status next, Instant when) {
        return new Run(connector, day, round, next, askedAt, when);
    }
}
