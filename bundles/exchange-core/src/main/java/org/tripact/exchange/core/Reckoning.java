package org.tripact.exchange.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.exchange.api.HeldStatement;
import org.tripact.exchange.api.ReconcilingConnector;
import org.tripact.exchange.api.SentStatement.Line;
import org.tripact.exchange.api.port.Difference;
import org.tripact.exchange.api.port.Difference.Kind;
import org.tripact.exchange.api.port.Reconciliations;
import org.tripact.exchange.api.port.Run;
import org.tripact.exchange.api.port.Run.Status;
import org.tripact.kernel.MessageId;
import org.tripact.kernel.StoreUnavailableException;

/** Asks customs when the time has come, asks again what did not go out, compares what is answered, tells what is not. */
final class Reckoning implements Loop.Round {

    /** How long customs may take. */
    static final Duration PATIENCE = Duration.ofDays(1);

    /** After which a statement that did not go out is made anew: longer than any node sends. */
    static final Duration AGAIN = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(Reckoning.class);

    private final Reconciliations store;
    private final Reconcilers reconcilers;
    private final Asking asking;
    private final Errands errands;
    private final Timetable timetable;
    private final Clock clock;
    private final Premature premature = new Premature();

    Reckoning(
            Reconciliations store,
            Reconcilers reconcilers,
            Asking asking,
            Errands errands,
            Timetable timetable,
            Clock clock) {
        this.store = store;
        this.reconcilers = reconcilers;
        this.asking = asking;
        this.errands = errands;
        this.timetable = timetable;
        this.clock = clock;
    }

    @Override
    public boolean run() {
        timetable
                .due(clock.instant())
                .ifPresent(due ->
                        reconcilers.all().forEach(connector -> send(connector.name(), () -> askUpTo(connector, due))));
        store.unfinished().forEach(run -> apart(run.connector(), () -> step(run)));
        return false;
    }

    /** What no node was up for, or what the connector was away for, comes first. */
    private void askUpTo(ReconcilingConnector connector, LocalDate due) {
        timetable.upTo(due, store.firstDay(connector.name())).forEach(day -> askOnce(connector, day));
        premature.look(connector.name(), store.find(connector.name(), due.plusDays(1)), clock.instant());
    }

    private void askOnce(ReconcilingConnector connector, LocalDate day) {
        Instant now = clock.instant();
        Optional<Run> before = store.find(connector.name(), day);
        if (before.filter(run -> !premature.is(run, now)).isEmpty()) {
            asking.ask(connector, day, before, now);
        }
    }

    private void step(Run run) {
        Instant now = clock.instant();
        List<HeldStatement> held = store.held(run);
        if (!held.isEmpty()) {
            compare(run, held);
        } else if (run.status() != Status.OVERDUE && !now.isBefore(run.askedAt().plus(PATIENCE))) {
            overdue(run);
        } else if (run.status() == Status.BEGUN && !now.isBefore(run.at().plus(AGAIN))) {
            reconcilers
                    .named(run.connector())
                    .ifPresent(connector -> send(
                            run.connector(), () -> asking.ask(connector, run.day(), Optional.of(run), run.askedAt())));
        }
    }

    private void overdue(Run run) {
        String detail = run.status() == Status.BEGUN ? "our statement did not go out" : "customs did not answer ours";
        Difference missing = new Difference(
                0, run.connector(), run.day(), Kind.STATEMENT_MISSING, run.day().toString(), detail, clock.instant());
        List<Difference> before =
                store.open(run.connector()).stream().filter(missing::isLike).toList();
        conclude(run, Status.OVERDUE, List.of(missing), before);
    }

    private void compare(Run run, List<HeldStatement> sheets) {
        Map<String, HeldStatement.Line> held = new LinkedHashMap<>();
        sheets.forEach(sheet -> sheet.lines().forEach(line -> held.put(line.messageId(), line)));
        Map<String, Line> asked = byId(Asking.linesOf(store, run));
        Map<String, Line> known = new LinkedHashMap<>(asked);
        known.putAll(byId(store.ofMessages(run.connector(), idsBeside(asked, held))));
        Comparison comparison = new Comparison(run, sheets.get(0).sheet().made(), asked, known, held);
        List<Difference> gone =
                store.open(run.connector()).stream().filter(comparison::judges).toList();
        conclude(run, Status.COMPARED, comparison.differences(clock.instant()), gone);
    }

    /** What was open and is found again stays as it is, unless it says something else. */
    private void conclude(Run run, Status to, List<Difference> found, List<Difference> judged) {
        List<Difference> fresh = new ArrayList<>(found);
        Map<Difference, String> gone = new LinkedHashMap<>();
        for (Difference open : judged) {
            Optional<Difference> again = found.stream().filter(open::isLike).findFirst();
            if (again.isEmpty()) {
                gone.put(open, "gone in the statement of " + run.day() + ", round " + run.round());
            } else if (again.get().detail().equals(open.detail())) {
                fresh.remove(again.get());
            } else {
                gone.put(open, "now " + again.get().detail());
            }
        }
        if (store.conclude(run, to, fresh, gone, clock.instant())) {
            LOG.info(
                    "Books of {} with {}: {}; differences: {} new, {} gone",
                    run.day(),
                    run.connector(),
                    to,
                    fresh.size(),
                    gone.size());
        }
    }

    private static Map<String, Line> byId(List<Line> lines) {
        return lines.stream().collect(Collectors.toMap(line -> line.id().value(), line -> line, (a, b) -> b));
    }

    private static List<MessageId> idsBeside(Map<String, Line> asked, Map<String, HeldStatement.Line> held) {
        return held.keySet().stream()
                .filter(id -> !asked.containsKey(id))
                .map(MessageId::parse)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Only this calls a connector, which may take its time. */
    private void send(String connector, Runnable errand) {
        errands.run(connector, () -> {
            try {
                apart(connector, errand);
            } catch (StoreUnavailableException away) {
                LOG.debug("Books with {} wait for the store, which the next round tells of", connector, away);
            }
        });
    }

    /** What goes wrong with one connector keeps no other waiting. */
    private static void apart(String connector, Runnable step) {
        try {
            step.run();
        } catch (StoreUnavailableException away) {
            throw away;
        } catch (RuntimeException fault) {
            LOG.error("Books with {} could not be compared and are tried again", connector, fault);
        }
    }
}
