package org.tripact.exchange.api.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tripact.exchange.api.Receipt;
import org.tripact.kernel.AuditEntry;

/** Where receipts are stored first and marked when they were applied; contract test in testkit. */
public interface ReceiptStore {

    /** What became of a stored receipt. */
    enum Fate {
        PENDING,
        APPLIED,
        /** A later stage was known, or this very answer. */
        NOTHING_NEW,
        /** Contradictory, negative to a termination, or of an unknown message: a person decides. */
        TO_DECIDE
    }

    /** Stores a receipt once; false where connector and id were stored before, by whichever thread or node. */
    boolean keep(Receipt receipt, Instant receivedAt);

    /** Receipts that were stored and not yet marked, oldest first. */
    List<KeptReceipt> pending(int limit);

    /** Marks a receipt; the audit entry, where there is one, goes with it. Marking twice changes nothing. */
    void mark(KeptReceipt receipt, Fate fate, String why, Instant at, Optional<AuditEntry> audit);

    /** Receipts with this fate, oldest first. */
    List<KeptReceipt> list(Fate fate, int limit);
}
