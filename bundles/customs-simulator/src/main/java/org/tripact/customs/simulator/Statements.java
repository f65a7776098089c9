package org.tripact.customs.simulator;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.customs.message.Refusal;
import org.tripact.customs.simulator.Plan.Answer;
import org.tripact.exchange.api.Delivery;
import org.tripact.exchange.api.HeldStatement;
import org.tripact.exchange.api.SentStatement;
import org.tripact.exchange.api.Sheet;

/** Customs' side of comparing books: once all sheets of a statement are there, it states what its own books hold. */
final class Statements {

    private static final Logger LOG = LoggerFactory.getLogger(Statements.class);

    private final Line line;
    private final Books books;
    private final Plan plan;
    private final Clock clock;
    private final List<SentStatement> come = new ArrayList<>();

    Statements(Line line, Books books, Plan plan, Clock clock) {
        this.line = line;
        this.books = books;
        this.plan = plan;
        this.clock = clock;
    }

    Delivery deliver(SentStatement sheet) {
        Line.Ends ends;
        try {
            ends = line.ends();
        } catch (IllegalStateException closed) {
            return new Delivery.NotSent(closed.getMessage());
        }
        byte[] bytes = ends.platform().write(sheet);
        return ends.customs().readStatement(bytes).fold(read -> take(ends, read), Statements::sendAway);
    }

    private static Delivery sendAway(Refusal refusal) {
        LOG.warn("Customs simulator (demo) refused a statement: {}", refusal);
        return new Delivery.Refused("报文格式不符 (no statement for this customs)");
    }

    /** What was not answered is not kept either: the exchange then asks in a new round. */
    private synchronized Delivery take(Line.Ends ends, SentStatement sheet) {
        come.removeIf(other -> !isBeside(other.sheet(), sheet.sheet()));
        come.add(sheet);
        if (come.size() == sheet.sheet().of()) {
            List<SentStatement> whole = List.copyOf(come);
            come.clear();
            answer(whole)
                    .forEach(
                            held -> ends.platform().takeStatement(ends.customs().write(held)));
        }
        return new Delivery.Accepted();
    }

    private static boolean isBeside(Sheet one, Sheet other) {
        return one.day().equals(other.day())
                && one.round() == other.round()
                && one.of() == other.of()
                && one.made().equals(other.made())
                && one.number() != other.number();
    }

    private List<HeldStatement> answer(List<SentStatement> asked) {
        Instant now = clock.instant();
        Sheet about = asked.get(0).sheet();
        Set<String> named = new HashSet<>();
        asked.forEach(sheet -> sheet.lines().forEach(of -> named.add(of.id().value())));
        List<HeldStatement.Line> lines = books.all().stream()
                .filter(entry -> named.contains(entry.id().value()) || isOf(about.day(), entry))
                .map(entry -> held(entry, now))
                .toList();
        int of = Math.max(1, (lines.size() + Sheet.LINES - 1) / Sheet.LINES);
        List<HeldStatement> sheets = new ArrayList<>();
        for (int number = 1; number <= of; number++) {
            List<HeldStatement.Line> part =
                    lines.subList((number - 1) * Sheet.LINES, Math.min(lines.size(), number * Sheet.LINES));
            sheets.add(new HeldStatement(
                    asked.get(0).connector(), new Sheet(about.day(), about.round(), number, of, now), part));
        }
        return sheets;
    }

    private static boolean isOf(LocalDate day, Case entry) {
        return LocalDate.ofInstant(entry.takenAt(), Sheet.ZONE).equals(day);
    }

    private HeldStatement.Line held(Case entry, Instant now) {
        Optional<Answer> decided = plan.decided(entry, now);
        return new HeldStatement.Line(
                entry.id().value(),
                decided.map(Answer::kind),
                decided.map(Answer::dueAt).orElse(entry.takenAt()));
    }
}
