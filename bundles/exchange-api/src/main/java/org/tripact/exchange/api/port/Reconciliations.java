package org.tripact.exchange.api.port;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tripact.exchange.api.HeldStatement;
import org.tripact.exchange.api.SentStatement.Line;
import org.tripact.exchange.api.StatementSink.Acceptance;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.MessageId;

/**
 * Where comparisons of books are kept: at most one a connector and day, decided by the database; contract test in testkit.
 */
public interface Reconciliations {

    /**
     * Of the messages whose bytes a connector made, oldest first: what was delivered in this time, applications that were
     * delivered before and have no final answer, what may have arrived, and whatever has an open difference. Nothing that
     * was withdrawn.
     */
    List<Line> ofDay(String connector, Instant from, Instant before, int limit);

    /** Those of these messages whose bytes the connector made and that were not withdrawn. */
    List<Line> ofMessages(String connector, Collection<MessageId> ids);

    /** Founds the first round of a day, or begins the next one; false where another began it, or it is not the next. */
    boolean begin(Run run);

    /** The comparison of a day. */
    Optional<Run> find(String connector, LocalDate day);

    /** The first day that a connector's books were compared for, or are to be. */
    Optional<LocalDate> firstDay(String connector);

    /** What is begun or sent, or is overdue and has begun to be answered; oldest day first. */
    List<Run> unfinished();

    /** All comparisons, last day first. */
    List<Run> list(int limit);

    /** Keeps a sheet of customs' answer to the present round of a day. */
    Acceptance keep(HeldStatement sheet, Instant at);

    /** Customs' answer to the round, once all of its sheets are there; else empty. */
    List<HeldStatement> held(Run run);

    /**
     * Brings a run to a status, opens differences and closes others with a reason, in one transaction; false where the run
     * has moved on. What a person has closed is not opened again as long as it says the same.
     */
    boolean conclude(Run run, Run.Status to, List<Difference> found, Map<Difference, String> gone, Instant at);

    /** What is open, oldest first. */
    List<Difference> open(int limit);

    /** What is open of a connector. */
    List<Difference> open(String connector);

    /** An open difference. */
    Optional<Difference> difference(long sequence);

    /** Closes a difference by hand; false where it is not open. The audit entry goes with it. */
    boolean close(long sequence, String why, Instant at, AuditEntry audit);
}
