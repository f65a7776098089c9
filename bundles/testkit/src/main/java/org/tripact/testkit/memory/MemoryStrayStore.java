package org.tripact.testkit.memory;

import static org.tripact.testkit.memory.MemoryStore.micros;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tripact.exchange.api.Stray;
import org.tripact.exchange.api.StrayShelf.Placement;
import org.tripact.exchange.api.port.KeptStray;
import org.tripact.exchange.api.port.StrayStore;
import org.tripact.kernel.AuditEntry;

final class MemoryStrayStore implements StrayStore {

    private record Row(KeptStray kept, byte[] bytes) {

        boolean waits() {
            return bytes != null;
        }

        boolean isOf(String connector) {
            return kept.connector().equals(connector);
        }
    }

    private final MemoryStore store;
    private final MemoryAuditTrail audit;
    private final List<Row> rows = new ArrayList<>();

    MemoryStrayStore(MemoryStore store, MemoryAuditTrail audit) {
        this.store = store;
        this.audit = audit;
    }

    @Override
    public Placement keep(Stray stray, String sha256, Instant receivedAt, Quota quota, AuditEntry entry) {
        return store.tx(() -> {
            List<Row> same =
                    rows.stream().filter(row -> row.isOf(stray.connector())).toList();
            if (same.stream().anyMatch(row -> row.kept().sha256().equals(sha256))) {
                return Placement.KNOWN;
            }
            byte[] bytes = stray.bytes();
            List<Row> waiting = same.stream().filter(Row::waits).toList();
            long held = waiting.stream().mapToLong(row -> row.kept().size()).sum();
            if (waiting.size() >= quota.count() || held + bytes.length > quota.bytes()) {
                return Placement.FULL;
            }
            rows.add(new Row(
                    new KeptStray(
                            rows.size() + 1L,
                            stray.connector(),
                            stray.reason(),
                            stray.detail(),
                            sha256,
                            bytes.length,
                            micros(receivedAt)),
                    bytes));
            audit.add(entry);
            return Placement.KEPT;
        });
    }

    @Override
    public List<KeptStray> waiting(int limit) {
        return store.tx(() ->
                rows.stream().filter(Row::waits).limit(limit).map(Row::kept).toList());
    }

    @Override
    public Optional<KeptStray> waiting(long sequence) {
        return store.tx(() -> row(sequence).map(Row::kept));
    }

    @Override
    public Optional<byte[]> read(long sequence, AuditEntry entry) {
        return store.tx(() -> {
            Optional<Row> row = row(sequence);
            row.ifPresent(found -> audit.add(entry));
            return row.map(Row::bytes);
        });
    }

    @Override
    public boolean dismiss(long sequence, Instant at, AuditEntry entry) {
        return store.tx(() -> {
            Optional<Row> row = row(sequence);
            row.ifPresent(found -> {
                rows.set((int) sequence - 1, new Row(found.kept(), null));
                audit.add(entry);
            });
            return row.isPresent();
        });
    }

    private Optional<Row> row(long sequence) {
        return rows.stream()
                .filter(row -> row.kept().sequence() == sequence && row.waits())
                .findFirst();
    }
}
