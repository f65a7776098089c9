package org.tripact.testkit.memory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.tripact.audit.api.AuditRow;
import org.tripact.audit.api.AuditTrail;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.Page;
import org.tripact.kernel.PageRequest;

final class MemoryAuditTrail implements AuditTrail {

    private final MemoryStore store;
    private final List<AuditRow> rows = new ArrayList<>();

    MemoryAuditTrail(MemoryStore store) {
        this.store = store;
    }

    @Override
    public void append(AuditEntry entry) {
        store.run(() -> add(entry));
    }

    /** Within a transaction of a neighbour. */
    void add(AuditEntry e) {
        AuditEntry kept =
                new AuditEntry(MemoryStore.micros(e.at()), e.event(), e.actor(), e.subject(), e.outcome(), e.detail());
        rows.add(new AuditRow(rows.size() + 1L, kept));
    }

    @Override
    public Page<AuditRow> read(PageRequest page) {
        return store.tx(() -> {
            List<AuditRow> newestFirst = new ArrayList<>(rows);
            Collections.reverse(newestFirst);
            return Pages.of(newestFirst, page);
        });
    }
}
