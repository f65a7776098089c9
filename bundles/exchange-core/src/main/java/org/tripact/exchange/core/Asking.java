package org.tripact.exchange.core;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.exchange.api.Delivery;
import org.tripact.exchange.api.ReconcilingConnector;
import org.tripact.exchange.api.SentStatement;
import org.tripact.exchange.api.SentStatement.Line;
import org.tripact.exchange.api.Sheet;
import org.tripact.exchange.api.desk.ReconciliationDesk.Refusal;
import org.tripact.exchange.api.port.Reconciliations;
import org.tripact.exchange.api.port.Run;
import org.tripact.exchange.api.port.Run.Status;
import org.tripact.kernel.Outcome;

/** Sends customs the statement of a day. What did not go out whole is never sent again: the next round is made anew. */
final class Asking {

    static final int MOST_LINES = Sheet.LINES * Sheet.MOST;

    private static final Logger LOG = LoggerFactory.getLogger(Asking.class);

    private final Reconciliations store;
    private final Clock clock;

    Asking(Reconciliations store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** A round after the one before; {@code askedAt} says since when the answer is awaited. */
    Outcome<Run, Refusal> ask(ReconcilingConnector connector, LocalDate day, Optional<Run> before, Instant askedAt) {
        int round = before.map(Run::round).orElse(0) + 1;
        Run run = new Run(connector.name(), day, round, Status.BEGUN, askedAt, clock.instant());
        if (!store.begin(run)) {
            return Outcome.refused(Refusal.UNDER_WAY);
        }
        Optional<String> fault = send(connector, run);
        if (fault.isPresent()) {
            LOG.warn("The statement of {} did not go out by {}: {}", day, run.connector(), fault.get());
            return Outcome.refused(Refusal.NOT_SENT);
        }
        store.conclude(run, Status.SENT, List.of(), Map.of(), clock.instant());
        LOG.info("The statement of {} went out by {}, round {}", day, run.connector(), round);
        return Outcome.accepted(run);
    }

    private Optional<String> send(ReconcilingConnector connector, Run run) {
        List<Line> lines = linesOf(store, run);
        if (lines.size() > MOST_LINES) {
            return Optional.of("it has more than " + MOST_LINES + " lines");
        }
        for (SentStatement sheet : sheets(run, lines)) {
            Delivery delivery = deliver(connector, sheet);
            if (!(delivery instanceof Delivery.Accepted)) {
                return Optional.of(delivery.toString());
            }
        }
        return Optional.empty();
    }

    /** The lines of a day, one more than fits where there are too many. */
    static List<Line> linesOf(Reconciliations store, Run run) {
        return store.ofDay(
                run.connector(),
                Timetable.beginOf(run.day()),
                Timetable.beginOf(run.day().plusDays(1)),
                MOST_LINES + 1);
    }

    private List<SentStatement> sheets(Run run, List<Line> lines) {
        int of = Math.max(1, (lines.size() + Sheet.LINES - 1) / Sheet.LINES);
        List<SentStatement> sheets = new ArrayList<>();
        for (int number = 1; number <= of; number++) {
            List<Line> part = lines.subList((number - 1) * Sheet.LINES, Math.min(lines.size(), number * Sheet.LINES));
            Sheet sheet = new Sheet(run.day(), run.round(), number, of, run.at());
            sheets.add(new SentStatement(run.connector(), sheet, part));
        }
        return sheets;
    }

    private static Delivery deliver(ReconcilingConnector connector, SentStatement sheet) {
        try {
            return connector.send(sheet);
        } catch (RuntimeException | LinkageError fault) {
            LOG.warn("Connector {} failed with a statement", connector.name(), fault);
            return new Delivery.Unknown(fault.toString());
        }
    }
}
