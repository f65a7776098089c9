package org.tripact.testkit.memory;

import static org.tripact.testkit.memory.MemoryStore.micros;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tripact.agreement.api.store.NoticeEnd;
import org.tripact.exchange.api.Receipt;
import org.tripact.exchange.api.port.KeptReceipt;
import org.tripact.exchange.api.port.ReceiptStore;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.MessageId;

final class MemoryReceiptStore implements ReceiptStore {

    private record Row(KeptReceipt kept, Fate fate) {

        Row found(Fate now, String why) {
            return new Row(
                    new KeptReceipt(kept.sequence(), kept.receipt(), kept.matched(), kept.receivedAt(), why), now);
        }

        Row matchedTo(MessageId answered) {
            return new Row(
                    new KeptReceipt(
                            kept.sequence(), kept.receipt(), Optional.of(answered), kept.receivedAt(), kept.why()),
                    Fate.PENDING);
        }

        boolean isSame(Receipt other) {
            return kept.receipt().connector().equals(other.connector())
                    && kept.receipt().id().equals(other.id());
        }
    }

    private final MemoryStore store;
    private final MemoryAuditTrail audit;
    private final List<Row> rows = new ArrayList<>();

    MemoryReceiptStore(MemoryStore store, MemoryAuditTrail audit) {
        this.store = store;
        this.audit = audit;
    }

    @Override
    public boolean keep(Receipt r, Instant receivedAt) {
        return store.tx(() -> {
            if (rows.stream().anyMatch(row -> row.isSame(r))) {
                return false;
            }
            Receipt kept = new Receipt(r.connector(), r.id(), r.messageId(), r.kind(), micros(r.at()), r.reason());
            KeptReceipt row = new KeptReceipt(rows.size() + 1L, kept, Optional.empty(), micros(receivedAt), "");
            return rows.add(new Row(row, Fate.PENDING));
        });
    }

    @Override
    public boolean isKept(Receipt r) {
        Receipt kept = new Receipt(r.connector(), r.id(), r.messageId(), r.kind(), micros(r.at()), r.reason());
        return store.tx(() -> rows.stream().anyMatch(row -> row.kept().receipt().equals(kept)));
    }

    @Override
    public List<KeptReceipt> pending(int limit) {
        return list(Fate.PENDING, limit);
    }

    @Override
    public void mark(KeptReceipt receipt, Fate fate, String why, Instant at, Optional<AuditEntry> entry) {
        store.run(() -> {
            int index = (int) receipt.sequence() - 1;
            Row row = rows.get(index);
            if (row.fate() == Fate.PENDING) {
                rows.set(index, row.found(fate, why));
                entry.ifPresent(audit::add);
            }
        });
    }

    @Override
    public List<KeptReceipt> list(Fate fate, int limit) {
        return store.tx(() -> rows.stream()
                .filter(row -> row.fate() == fate)
                .limit(limit)
                .map(Row::kept)
                .toList());
    }

    @Override
    public Optional<KeptReceipt> toDecide(long sequence) {
        return store.tx(() -> waiting(sequence).map(Row::kept));
    }

    @Override
    public boolean decide(long sequence, Fate fate, String why, Instant at, AuditEntry entry) {
        return store.tx(() -> change(sequence, row -> row.found(fate, why), entry));
    }

    @Override
    public boolean match(long sequence, MessageId answered, AuditEntry entry) {
        return store.tx(() -> change(sequence, row -> row.matchedTo(answered), entry));
    }

    /** Within the transaction of the agreement. */
    boolean canBelieve(NoticeEnd.Believed belief) {
        return waiting(belief.answer()).isPresent();
    }

    /** Within the transaction of the agreement, which audits it. */
    void believe(NoticeEnd.Believed belief) {
        waiting(belief.answer()).ifPresent(row -> replace(row, row.found(Fate.ACCEPTED, belief.why())));
    }

    private boolean change(long sequence, UnaryOperator<Row> step, AuditEntry entry) {
        Optional<Row> row = waiting(sequence);
        row.ifPresent(found -> {
            replace(found, step.apply(found));
            audit.add(entry);
        });
        return row.isPresent();
    }

    private void replace(Row before, Row after) {
        rows.set((int) before.kept().sequence() - 1, after);
    }

    private Optional<Row> waiting(long sequence) {
        return rows.stream()
                .filter(row -> row.kept().sequence() == sequence && row.fate() == Fate.TO_DECIDE)
                .findFirst();
    }
}
