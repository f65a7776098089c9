package org.tripact.card.api.port;

import java.time.Instant;
import java.util.Optional;

/** Where sessions are kept, so that a restart or another node knows them; contract test in testkit. */
public interface SessionStore {

    /** Keeps a new session, after dropping those last used or opened too long ago. */
    void keep(KeptSession session, Instant dropUsedBefore, Instant dropOpenedBefore);

    /** The session with this token hash. */
    Optional<KeptSession> find(String tokenHash);

    /** Moves the last use forward; never back, and never brings an ended session back. */
    void touch(String tokenHash, Instant usedAt);

    /** Locks or unlocks; false where the session is gone. */
    boolean setLocked(String tokenHash, boolean locked, Instant usedAt);

    /** Ends a session; false where it was gone. */
    boolean remove(String tokenHash);
}
