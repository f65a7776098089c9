package org.tripact.card.api;

/** A service that wants to know what happens to sessions, registered by whoever shows it. */
public interface SessionListener {

    /** The closed list of what happens to a session. */
    enum Change {
        LOCKED,
        UNLOCKED,
        ENDED
    }

    /** Called after the store knows it; must not block. */
    void changed(String sessionHandle, Change change);
}
