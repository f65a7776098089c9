package org.tripact.card.api.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tripact.card.api.SessionListener.Change;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.Page;
import org.tripact.kernel.PageRequest;

/** Where sessions are kept, so that a restart or another node knows them; contract test in testkit. */
public interface SessionStore {

    /** Keeps a new session, in one transaction with its audit entry; endings from before that time are forgotten. */
    void keep(KeptSession session, Instant forgetEndedBefore, AuditEntry audit);

    /** The session with this token hash. */
    Optional<KeptSession> find(String tokenHash);

    /** The session with this handle. */
    Optional<KeptSession> findByHandle(String handle);

    /** Those used and opened after these times, last opened first, then by handle. */
    Page<KeptSession> list(Instant usedAfter, Instant openedAfter, PageRequest page);

    /**
     * At most so many that should no longer be: not used or not opened after these times, or of a card that the
     * register does not have as active. Cheap to ask every second.
     */
    List<KeptSession> overdue(Instant usedAfter, Instant openedAfter, int limit);

    /** Moves the last use forward; never back, and never brings an ended session back. */
    void touch(String tokenHash, Instant usedAt);

    /** Locks or unlocks, in one transaction with the audit entry; false, and no entry, where the session is gone. */
    boolean setLocked(String tokenHash, boolean locked, Instant usedAt, AuditEntry audit);

    /**
     * Ends a session and remembers how, in one transaction with the audit entry; false, and nothing written, where it
     * was gone.
     *
     * @param how one that {@linkplain Change#isEnd() is an end}
     */
    boolean end(String tokenHash, Change how, Instant at, AuditEntry audit);

    /** How the session with this token hash ended; nothing where it lives, never was, or is forgotten. */
    Optional<Change> ending(String tokenHash);
}
