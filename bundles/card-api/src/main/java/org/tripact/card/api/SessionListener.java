package org.tripact.card.api;

/** A service that wants to know what happens to sessions, registered by whoever shows it. */
public interface SessionListener {

    /** The closed list of what happens to a session. */
    enum Change {
        LOCKED(false),
        UNLOCKED(false),
        /** Its user left. */
        LEFT(true),
        /** Idle too long, or open for too long. */
        TIMED_OUT(true),
        /** The register no longer accepts its card. */
        CARD_REFUSED(true),
        /** An administrator ended it. */
        DISMISSED(true);

        private final boolean end;

        Change(boolean end) {
            this.end = end;
        }

        /** Whether there is no session any more. */
        public boolean isEnd() {
            return end;
        }
    }

    /** Called after the store knows it; must not block. */
    void changed(String sessionHandle, Change change);
}
