package org.tripact.exchange.api.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tripact.exchange.api.Receipt;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.MessageId;

/** Where receipts are stored first and marked when they were applied; contract test in testkit. */
public interface ReceiptStore {

    /** What became of a stored receipt. */
    enum Fate {
        PENDING,
        APPLIED,
        /** A later stage was known, or this very answer. */
        NOTHING_NEW,
        /** Contradictory, negative to a termination, or of an unknown message: a person decides. */
        TO_DECIDE,
        /** A person believed it, and the agreement moved. */
        ACCEPTED,
        /** A person set it aside for good. */
        DISMISSED
    }

    /** Stores a receipt once; false where connector and id were stored before, by whichever thread or node. */
    boolean keep(Receipt receipt, Instant receivedAt);

    /** Whether this very receipt, with all that it says, was stored before. */
    boolean isKept(Receipt receipt);

    /** Receipts that were stored and not yet marked, oldest first. */
    List<KeptReceipt> pending(int limit);

    /** Marks a receipt; the audit entry, where there is one, goes with it. Marking twice changes nothing. */
    void mark(KeptReceipt receipt, Fate fate, String why, Instant at, Optional<AuditEntry> audit);

    /** Receipts with this fate, oldest first. */
    List<KeptReceipt> list(Fate fate, int limit);

    /** A receipt that waits for a person. */
    Optional<KeptReceipt> toDecide(long sequence);

    /** Ends the waiting for a person; false where it had ended. The audit entry goes with it. */
    boolean decide(long sequence, Fate fate, String why, Instant at, AuditEntry audit);

    /**
     * Says which message of ours a receipt answers and lets it be applied again, as that one's; false where it does not
     * wait for a person. What customs named stays in the receipt; the audit entry goes with it.
     */
    boolean match(long sequence, MessageId answered, AuditEntry audit);
}
