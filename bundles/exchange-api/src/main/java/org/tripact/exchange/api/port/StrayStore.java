package org.tripact.exchange.api.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tripact.exchange.api.Stray;
import org.tripact.exchange.api.StrayShelf.Placement;
import org.tripact.kernel.AuditEntry;

/** Where strays lie until a person has looked at them, within a quota; contract test in testkit. */
public interface StrayStore {

    /** How much may wait of one connector, also when many threads and nodes bring at once. */
    record Quota(int count, long bytes) {}

    /** Keeps a stray whose bytes this connector never brought before; the audit entry goes with it. */
    Placement keep(Stray stray, String sha256, Instant receivedAt, Quota quota, AuditEntry audit);

    /** Those that wait, oldest first. */
    List<KeptStray> waiting(int limit);

    /** One that waits. */
    Optional<KeptStray> waiting(long sequence);

    /** What one that waits holds; that it was read goes into the audit log. */
    Optional<byte[]> read(long sequence, AuditEntry audit);

    /**
     * Ends the waiting and forgets the bytes, though not that they came; false where it had ended. The audit entry goes
     * with it.
     */
    boolean dismiss(long sequence, Instant at, AuditEntry audit);
}
