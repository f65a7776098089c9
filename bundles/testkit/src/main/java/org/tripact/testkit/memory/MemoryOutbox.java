package org.tripact.testkit.memory;

import static org.tripact.testkit.memory.MemoryStore.micros;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.tripact.agreement.api.store.Change;
import org.tripact.agreement.api.store.Notice;
import org.tripact.agreement.api.store.NoticeEnd;
import org.tripact.exchange.api.port.Outbox;
import org.tripact.exchange.api.port.OutboxMessage;
import org.tripact.exchange.api.port.OutboxMessage.Encoded;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.CustomsCode;
import org.tripact.kernel.MessageId;

final class MemoryOutbox implements Outbox {

    private final MemoryStore store;
    private final MemoryAuditTrail audit;
    private final Map<MessageId, OutboxRow> rows = new LinkedHashMap<>();

    MemoryOutbox(MemoryStore store, MemoryAuditTrail audit) {
        this.store = store;
        this.audit = audit;
    }

    /** Within the transaction of the agreement. */
    void add(Change change, Notice notice) {
        if (rows.putIfAbsent(notice.id(), new OutboxRow(Envelopes.of(change, notice))) != null) {
            throw new IllegalStateException("the message id was used before");
        }
    }

    @Override
    public List<OutboxMessage> claim(String owner, int limit, Set<String> closed, Instant now, Duration lease) {
        return store.tx(() -> {
            Set<CustomsCode> seen = new HashSet<>();
            List<OutboxMessage> claimed = new ArrayList<>();
            for (OutboxRow row : rows.values()) {
                boolean oldestOfItsCode =
                        !row.isOver() && seen.add(row.envelope().customsCode());
                if (oldestOfItsCode && claimed.size() < limit && row.isClaimableAt(now) && !row.waitsForOneOf(closed)) {
                    row.lease(owner, micros(now.plus(lease)));
                    claimed.add(row.asMessage());
                }
            }
            return claimed;
        });
    }

    @Override
    public boolean beginAttempt(MessageId id, String owner, Instant now, Duration lease) {
        return change(id, owner, row -> true, row -> row.attempt(micros(now.plus(lease))));
    }

    @Override
    public boolean beginAttempt(MessageId id, String owner, Encoded encoded, Instant now, Duration lease) {
        return change(id, owner, row -> !row.isEncoded(), row -> {
            row.keep(encoded);
            row.attempt(micros(now.plus(lease)));
        });
    }

    @Override
    public boolean delivered(MessageId id, String owner, Instant at) {
        return change(id, owner, row -> true, row -> row.deliver(micros(at)));
    }

    @Override
    public boolean retry(MessageId id, String owner, Instant notBefore, String reason, boolean unknown) {
        return change(id, owner, row -> true, row -> row.postpone(micros(notBefore), reason, unknown));
    }

    @Override
    public boolean waitFor(MessageId id, String owner, String connector, String reason) {
        return change(id, owner, row -> true, row -> row.waitFor(connector, reason));
    }

    @Override
    public void forgetWaits() {
        store.run(() -> rows.values().forEach(OutboxRow::forgetWait));
    }

    @Override
    public boolean park(MessageId id, String owner, String reason, AuditEntry entry) {
        return change(id, owner, row -> true, row -> {
            row.close(Status.PARKED, reason);
            audit.add(entry);
        });
    }

    private boolean change(MessageId id, String owner, Predicate<OutboxRow> allowed, Consumer<OutboxRow> step) {
        return store.tx(() -> Optional.ofNullable(rows.get(id))
                .filter(row -> row.isLeasedBy(owner))
                .filter(allowed)
                .map(row -> {
                    step.accept(row);
                    return true;
                })
                .orElse(false));
    }

    @Override
    public Optional<Posted> find(MessageId id) {
        return store.tx(() -> Optional.ofNullable(rows.get(id)).map(OutboxRow::posted));
    }

    @Override
    public boolean resend(MessageId id, Instant now, AuditEntry entry) {
        return byHand(id, row -> row.canGoAgain(now), row -> row.goAgain(micros(now)), entry);
    }

    @Override
    public boolean reroute(MessageId id, Instant now, AuditEntry entry) {
        return byHand(
                id,
                row -> row.isAtRest(now) && !row.mayHaveArrived(),
                row -> {
                    row.goAgain(micros(now));
                    row.forgetBytes();
                },
                entry);
    }

    @Override
    public boolean neverArrived(MessageId id, Instant now, AuditEntry entry) {
        return byHand(
                id, row -> row.isAtRest(now) && row.mayHaveArrived(), row -> row.neverArrived(entry.detail()), entry);
    }

    private boolean byHand(MessageId id, Predicate<OutboxRow> allowed, Consumer<OutboxRow> step, AuditEntry entry) {
        return store.tx(() -> Optional.ofNullable(rows.get(id))
                .filter(allowed)
                .map(row -> {
                    step.accept(row);
                    audit.add(entry);
                    return true;
                })
                .orElse(false));
    }

    /** Within a transaction of a neighbour: what a connector made bytes of, and nobody withdrew. */
    List<OutboxRow> of(String connector) {
        return rows.values().stream().filter(row -> row.isOf(connector)).toList();
    }

    /** Within the transaction of the agreement; false where the notice may have left. */
    boolean canWithdraw(NoticeEnd.Withdrawn withdrawal) {
        OutboxRow row = rows.get(withdrawal.notice());
        return row != null && row.isAtRest(withdrawal.at()) && !row.mayHaveArrived();
    }

    /** Within the transaction of the agreement. */
    void withdraw(NoticeEnd.Withdrawn withdrawal) {
        rows.get(withdrawal.notice()).close(Status.WITHDRAWN, withdrawal.reason());
    }

    /** Within the transaction of the agreement. */
    void handOver(NoticeEnd.HandedOver arrival) {
        Optional.ofNullable(rows.get(arrival.notice()))
                .filter(row -> !row.isOver())
                .ifPresent(row -> row.deliver(micros(arrival.at())));
    }

    @Override
    public Optional<Standing> standing(MessageId id) {
        return store.tx(() -> Optional.ofNullable(rows.get(id)).map(OutboxRow::standing));
    }

    @Override
    public List<Standing> list(Status status, int limit) {
        return list(row -> row.status() == status, limit);
    }

    @Override
    public List<Standing> heldUp(int limit) {
        return store.tx(() -> rows.values().stream()
                .filter(row -> row.isHeldUp() || row.status() == Status.WAITING && isBehindAParkedOne(row))
                .limit(limit)
                .map(row -> row.standing().orBehindAnother())
                .toList());
    }

    private boolean isBehindAParkedOne(OutboxRow row) {
        return rows.values().stream()
                .takeWhile(earlier -> earlier != row)
                .filter(earlier -> earlier.status() == Status.PARKED)
                .anyMatch(earlier ->
                        earlier.envelope().customsCode().equals(row.envelope().customsCode()));
    }

    private List<Standing> list(Predicate<OutboxRow> which, int limit) {
        return store.tx(() -> rows.values().stream()
                .filter(which)
                .limit(limit)
                .map(OutboxRow::standing)
                .toList());
    }
}
