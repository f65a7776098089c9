package org.tripact.testkit.memory;

import static org.tripact.testkit.memory.MemoryStore.micros;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tripact.exchange.api.Receipt;
import org.tripact.exchange.api.port.KeptReceipt;
import org.tripact.exchange.api.port.ReceiptStore;
import org.tripact.kernel.AuditEntry;

final class MemoryReceiptStore implements ReceiptStore {

    private record Row(KeptReceipt kept, Fate fate) {

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
            return rows.add(new Row(new KeptReceipt(rows.size() + 1L, kept), Fate.PENDING));
        });
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
                rows.set(index, new Row(row.kept(), fate));
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
}
