package org.tripact.card.core;

import java.time.Clock;
import java.time.Duration;
import org.tripact.card.api.CardSessions;
import org.tripact.card.api.SessionListener;
import org.tripact.card.api.SignatureCheck;
import org.tripact.testkit.memory.MemoryStore;

/** The real sessions over stores in memory, for tests of those who call them. */
public final class CardCore {

    /** How many challenges may be outstanding in a test. */
    public static final int CHALLENGES = 20;

    /** How long a session idles in a test. */
    public static final Duration IDLE = Duration.ofMinutes(30);

    private CardCore() {}

    public static CardSessions over(MemoryStore store, SignatureCheck check, SessionListener listener, Clock clock) {
        SessionBoard board = new SessionBoard();
        board.bindListener(listener);
        return new CardSessionsService(
                new Challenges(store.challenges(), CHALLENGES, clock),
                new CardSessionsService.Stores(store.sessions(), store.register()),
                check,
                new Journal(store.audit(), board, clock),
                new SessionPolicy(IDLE, Duration.ofHours(8)),
                clock);
    }
}
