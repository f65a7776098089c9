package org.tripact.testkit.memory;

import static org.tripact.testkit.memory.MemoryStore.micros;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tripact.agreement.api.Agreement;
import org.tripact.agreement.api.AgreementFilter;
import org.tripact.agreement.api.AgreementHistory;
import org.tripact.agreement.api.Milestones;
import org.tripact.agreement.api.Stage;
import org.tripact.agreement.api.Statement;
import org.tripact.agreement.api.StatementId;
import org.tripact.agreement.api.TimelineEntry;
import org.tripact.agreement.api.store.AgreementStore;
import org.tripact.agreement.api.store.Change;
import org.tripact.agreement.api.store.CommitResult;
import org.tripact.agreement.api.store.Decision;
import org.tripact.kernel.AgreementNumber;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.CustomsCode;
import org.tripact.kernel.Outcome;
import org.tripact.kernel.Page;
import org.tripact.kernel.Uscc;

final class MemoryAgreementStore implements AgreementStore {

    private static final Comparator<Agreement> OPEN_FIRST =
            Comparator.comparing(agreement -> !agreement.state().isOpen());

    private static final Comparator<Agreement> LAST_SIGNED_FIRST = Comparator.comparing(
                    (Agreement agreement) -> agreement.stage().milestones().signedAt())
            .reversed()
            .thenComparing(Agreement::number);

    private final MemoryStore store;
    private final MemoryAuditTrail audit;
    private final MemoryNoticeEnds ends;
    private final MemoryOutbox outbox;
    private final Map<AgreementNumber, Agreement> agreements = new LinkedHashMap<>();
    private final Map<AgreementNumber, List<TimelineEntry>> timelines = new HashMap<>();
    private final Map<StatementId, Statement> statements = new HashMap<>();

    MemoryAgreementStore(MemoryStore store, MemoryAuditTrail audit, MemoryOutbox outbox, MemoryReceiptStore receipts) {
        this.store = store;
        this.audit = audit;
        this.outbox = outbox;
        this.ends = new MemoryNoticeEnds(outbox, receipts);
    }

    @Override
    public Optional<Agreement> find(AgreementNumber number) {
        return store.tx(() -> Optional.ofNullable(agreements.get(number)));
    }

    @Override
    public Optional<Agreement> latestOf(CustomsCode code) {
        return store.tx(() -> agreements.values().stream()
                .filter(agreement -> agreement.particulars().customsCode().equals(code))
                .min(OPEN_FIRST.thenComparing(LAST_SIGNED_FIRST)));
    }

    @Override
    public Optional<AgreementHistory> history(AgreementNumber number) {
        return store.tx(() -> Optional.ofNullable(agreements.get(number))
                .map(agreement -> new AgreementHistory(agreement, timelines.get(number))));
    }

    @Override
    public Page<Agreement> search(Uscc enterprise, AgreementFilter filter) {
        return store.tx(() -> {
            List<Agreement> all = agreements.values().stream()
                    .filter(a -> a.particulars().enterprise().uscc().equals(enterprise))
                    .filter(agreement -> matches(agreement, filter))
                    .sorted(LAST_SIGNED_FIRST)
                    .toList();
            return Pages.of(all, filter.page());
        });
    }

    private static boolean matches(Agreement agreement, AgreementFilter filter) {
        var signedAt = agreement.stage().milestones().signedAt();
        return filter.customsCode()
                        .map(agreement.particulars().customsCode()::equals)
                        .orElse(true)
                && filter.state().map(agreement.state()::equals).orElse(true)
                && filter.signedFrom().map(from -> !signedAt.isBefore(from)).orElse(true)
                && filter.signedBefore().map(signedAt::isBefore).orElse(true);
    }

    @Override
    public void keep(Statement s, AuditEntry entry) {
        store.run(() -> {
            Statement kept = new Statement(
                    s.id(),
                    s.action(),
                    s.particulars(),
                    s.card(),
                    s.text(),
                    micros(s.issuedAt()),
                    micros(s.expiresAt()),
                    s.consumed());
            if (statements.putIfAbsent(s.id(), kept) != null) {
                throw new IllegalStateException("the statement was kept before");
            }
            audit.add(entry);
        });
    }

    @Override
    public Optional<Statement> statement(StatementId id) {
        return store.tx(() -> Optional.ofNullable(statements.get(id)));
    }

    @Override
    public CommitResult commit(Change change) {
        return store.tx(() -> {
            CommitResult result = judge(change);
            if (result == CommitResult.COMMITTED) {
                write(change);
            }
            return result;
        });
    }

    @Override
    public <T> Optional<Outcome<Decision<T>, CommitResult>> decide(
            AgreementNumber number, Function<AgreementHistory, Decision<T>> decision) {
        return store.tx(() -> history(number).map(decision).map(this::keep));
    }

    private <T> Outcome<Decision<T>, CommitResult> keep(Decision<T> decided) {
        CommitResult result = decided.change().map(this::commit).orElse(CommitResult.COMMITTED);
        return result == CommitResult.COMMITTED ? Outcome.accepted(decided) : Outcome.refused(result);
    }

    private CommitResult judge(Change change) {
        if (change.consumed().map(c -> known(c.statement()).consumed()).orElse(false)) {
            return CommitResult.STATEMENT_CONSUMED;
        }
        if (versionOf(change) != change.expectedVersion() || repeatsReference(change)) {
            return CommitResult.VERSION_CHANGED;
        }
        return change.stage().state().isOpen() && isTakenFor(change)
                ? CommitResult.CODE_TAKEN
                : ends.judge(change.ended());
    }

    private Statement known(Statement statement) {
        return Optional.ofNullable(statements.get(statement.id()))
                .orElseThrow(() -> new IllegalStateException("the statement was never kept"));
    }

    private long versionOf(Change change) {
        return Optional.ofNullable(agreements.get(change.particulars().number()))
                .map(Agreement::version)
                .orElse(Change.NEW);
    }

    private boolean repeatsReference(Change change) {
        List<String> references = new ArrayList<>();
        timelines
                .getOrDefault(change.particulars().number(), List.of())
                .forEach(entry -> references.add(entry.reference()));
        change.timeline().forEach(entry -> references.add(entry.reference()));
        references.removeIf(String::isEmpty);
        return references.stream().distinct().count() < references.size();
    }

    private boolean isTakenFor(Change change) {
        return agreements.values().stream()
                .filter(agreement ->
                        !agreement.number().equals(change.particulars().number()))
                .filter(agreement -> agreement
                        .particulars()
                        .customsCode()
                        .equals(change.particulars().customsCode()))
                .anyMatch(agreement -> agreement.state().isOpen());
    }

    private void write(Change change) {
        change.notice().ifPresent(notice -> outbox.add(change, notice));
        change.ended().forEach(ends::write);
        change.consumed()
                .map(consumption -> consumption.statement().id())
                .ifPresent(id -> statements.computeIfPresent(id, (key, statement) -> statement.asConsumed()));
        AgreementNumber number = change.particulars().number();
        agreements.put(
                number, new Agreement(change.particulars(), toMicros(change.stage()), change.expectedVersion() + 1));
        List<TimelineEntry> lines = timelines.computeIfAbsent(number, key -> new ArrayList<>());
        change.timeline().forEach(line -> lines.add(toMicros(line)));
        change.audit().forEach(audit::add);
    }

    private static Stage toMicros(Stage stage) {
        Milestones m = stage.milestones();
        Milestones kept = new Milestones(
                micros(m.signedAt()),
                micros(m.sentAt()),
                micros(m.storedAt()),
                micros(m.decidedAt()),
                micros(m.terminatedAt()));
        return Stage.restore(stage.state(), kept, stage.reason());
    }

    private static TimelineEntry toMicros(TimelineEntry line) {
        return new TimelineEntry(micros(line.at()), line.state(), line.cause(), line.reference(), line.detail());
    }
}
