package org.tripact.testkit.memory;

import static org.tripact.testkit.memory.MemoryStore.micros;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tripact.agreement.api.State;
import org.tripact.agreement.api.store.AgreementStore;
import org.tripact.exchange.api.HeldStatement;
import org.tripact.exchange.api.MessageKind;
import org.tripact.exchange.api.SentStatement.Line;
import org.tripact.exchange.api.Sheet;
import org.tripact.exchange.api.StatementSink.Acceptance;
import org.tripact.exchange.api.port.Difference;
import org.tripact.exchange.api.port.Outbox.Status;
import org.tripact.exchange.api.port.Reconciliations;
import org.tripact.exchange.api.port.Run;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.MessageId;

final class MemoryReconciliations implements Reconciliations {

    private static final Set<State> UNDECIDED = Set.of(State.SIGN_SENT, State.SIGN_STORED);

    private record Key(String connector, LocalDate day) {}

    private final MemoryStore store;
    private final MemoryAuditTrail audit;
    private final MemoryOutbox outbox;
    private final AgreementStore agreements;
    private final Map<Key, Run> runs = new LinkedHashMap<>();
    private final List<HeldStatement> sheets = new ArrayList<>();
    private final Map<Long, Difference> open = new LinkedHashMap<>();
    private final List<Difference> settledByHand = new ArrayList<>();
    private long sequence;

    MemoryReconciliations(MemoryStore store, MemoryAuditTrail audit, MemoryOutbox outbox, AgreementStore agreements) {
        this.store = store;
        this.audit = audit;
        this.outbox = outbox;
        this.agreements = agreements;
    }

    @Override
    public List<Line> ofDay(String connector, Instant from, Instant before, int limit) {
        return store.tx(() -> {
            Set<String> disputed = new HashSet<>();
            openOf(connector).forEach(difference -> disputed.add(difference.subject()));
            return lines(
                            connector,
                            row -> row.status() == Status.DELIVERED
                                    ? row.deliveredAt().isBefore(before)
                                            && (!row.deliveredAt().isBefore(from) || isUndecided(row))
                                    : row.mayHaveArrived(),
                            disputed)
                    .limit(limit)
                    .toList();
        });
    }

    @Override
    public List<Line> ofMessages(String connector, Collection<MessageId> ids) {
        return store.tx(
                () -> lines(connector, row -> ids.contains(row.envelope().id()), Set.of())
                        .toList());
    }

    private Stream<Line> lines(String connector, Predicate<OutboxRow> wanted, Set<String> alsoWanted) {
        return outbox.of(connector).stream()
                .filter(row -> wanted.test(row)
                        || alsoWanted.contains(row.envelope().id().value()))
                .map(row -> BookLines.of(
                        row, agreements.find(row.envelope().agreement()).orElseThrow()));
    }

    private boolean isUndecided(OutboxRow row) {
        return row.envelope().kind() == MessageKind.APPLICATION
                && agreements
                        .find(row.envelope().agreement())
                        .filter(agreement -> UNDECIDED.contains(agreement.state()))
                        .isPresent();
    }

    @Override
    public boolean begin(Run run) {
        return store.tx(() -> {
            Key key = new Key(run.connector(), run.day());
            int before = Optional.ofNullable(runs.get(key)).map(Run::round).orElse(0);
            if (run.round() != before + 1) {
                return false;
            }
            runs.put(key, begun(run, run.askedAt(), run.at()));
            return true;
        });
    }

    private static Run begun(Run run, Instant askedAt, Instant at) {
        return new Run(run.connector(), run.day(), run.round(), run.status(), micros(askedAt), micros(at));
    }

    @Override
    public Optional<Run> find(String connector, LocalDate day) {
        return store.tx(() -> Optional.ofNullable(runs.get(new Key(connector, day))));
    }

    @Override
    public Optional<LocalDate> firstDay(String connector) {
        return store.tx(() -> runs.keySet().stream()
                .filter(key -> key.connector().equals(connector))
                .map(Key::day)
                .min(Comparator.naturalOrder()));
    }

    @Override
    public List<Run> unfinished() {
        return store.tx(() -> runs.values().stream()
                .filter(this::isUnfinished)
                .sorted(Comparator.comparing(Run::day))
                .toList());
    }

    private boolean isUnfinished(Run run) {
        return switch (run.status()) {
            case BEGUN, SENT -> true;
            case OVERDUE -> sheetsOf(run).findAny().isPresent();
            case COMPARED -> false;
        };
    }

    @Override
    public List<Run> list(int limit) {
        return store.tx(() -> runs.values().stream()
                .sorted(Comparator.comparing(Run::day).reversed().thenComparing(Run::connector))
                .limit(limit)
                .toList());
    }

    @Override
    public Acceptance keep(HeldStatement sheet, Instant at) {
        return store.tx(() -> {
            Key key = new Key(sheet.connector(), sheet.sheet().day());
            Run run = runs.get(key);
            if (run == null || run.round() != sheet.sheet().round()) {
                return Acceptance.UNASKED;
            }
            List<Sheet> there = sheetsOf(run).map(HeldStatement::sheet).toList();
            Sheet fresh = kept(sheet.sheet());
            if (there.contains(fresh)) {
                return Acceptance.KNOWN;
            }
            if (run.status() == Run.Status.COMPARED || there.stream().anyMatch(other -> !isBeside(other, fresh))) {
                return Acceptance.UNASKED;
            }
            sheets.add(new HeldStatement(
                    sheet.connector(),
                    fresh,
                    sheet.lines().stream().map(this::kept).toList()));
            return Acceptance.KEPT;
        });
    }

    private static boolean isBeside(Sheet one, Sheet other) {
        return one.of() == other.of() && one.made().equals(other.made()) && one.number() != other.number();
    }

    private static Sheet kept(Sheet sheet) {
        return new Sheet(sheet.day(), sheet.round(), sheet.number(), sheet.of(), micros(sheet.made()));
    }

    private HeldStatement.Line kept(HeldStatement.Line line) {
        return new HeldStatement.Line(line.messageId(), line.answer(), micros(line.since()));
    }

    private Stream<HeldStatement> sheetsOf(Run run) {
        return sheets.stream()
                .filter(sheet -> sheet.connector().equals(run.connector())
                        && sheet.sheet().day().equals(run.day())
                        && sheet.sheet().round() == run.round())
                .sorted(Comparator.comparing(sheet -> sheet.sheet().number()));
    }

    @Override
    public List<HeldStatement> held(Run run) {
        return store.tx(() -> {
            List<HeldStatement> there = sheetsOf(run).toList();
            boolean whole = !there.isEmpty() && there.get(0).sheet().of() == there.size();
            return whole ? there : List.of();
        });
    }

    @Override
    public boolean conclude(Run run, Run.Status to, List<Difference> found, Map<Difference, String> gone, Instant at) {
        return store.tx(() -> {
            Key key = new Key(run.connector(), run.day());
            Run there = runs.get(key);
            if (there == null || there.round() != run.round() || there.status() != run.status()) {
                return false;
            }
            runs.put(key, there.to(to, micros(at)));
            gone.keySet().forEach(difference -> open.remove(difference.sequence()));
            found.stream().filter(this::isNews).forEach(difference -> {
                Difference kept = kept(difference, ++sequence);
                open.put(kept.sequence(), kept);
            });
            return true;
        });
    }

    private static Difference kept(Difference of, long sequence) {
        return new Difference(
                sequence, of.connector(), of.day(), of.kind(), of.subject(), of.detail(), micros(of.foundAt()));
    }

    private boolean isNews(Difference difference) {
        return settledByHand.stream()
                .noneMatch(
                        closed -> closed.isLike(difference) && closed.detail().equals(difference.detail()));
    }

    @Override
    public List<Difference> open(int limit) {
        return store.tx(() -> open.values().stream().limit(limit).toList());
    }

    @Override
    public List<Difference> open(String connector) {
        return store.tx(() -> openOf(connector));
    }

    private List<Difference> openOf(String connector) {
        return open.values().stream()
                .filter(difference -> difference.connector().equals(connector))
                .toList();
    }

    @Override
    public Optional<Difference> difference(long wanted) {
        return store.tx(() -> Optional.ofNullable(open.get(wanted)));
    }

    @Override
    public boolean close(long wanted, String why, Instant at, AuditEntry entry) {
        return store.tx(() -> {
            Difference closed = open.remove(wanted);
            if (closed != null) {
                settledByHand.add(closed);
                audit.add(entry);
            }
            return closed != null;
        });
    }
}
