package org.tripact.card.api;

import java.util.Optional;
import org.tripact.kernel.Outcome;

/**
 * Logging in with a card and everything a session lives through (manual 2.3.1, 3.2). Consoles call it.
 *
 * <p>Throws {@link org.tripact.kernel.StoreUnavailableException} where the store is away.
 */
public interface CardSessions {

    /** Whether a look at a session counts as use and moves its idle end. */
    enum Use {
        COUNTS,
        /** Polling and event streams: the session idles on. */
        DOES_NOT_COUNT
    }

    /** Issues a challenge bound to the browser; lives 5 minutes, serves once. */
    Outcome<Challenge, CardReason> challenge(String origin, BrowserId browser);

    /** Opens a session. The challenge is used up before anything is looked at. */
    Outcome<OpenedSession, CardReason> logIn(CardProof proof, BrowserId browser);

    /**
     * The session of a token: SESSION_REQUIRED where there is none, it has ended, or its card is no longer accepted. A
     * locked session is given, {@linkplain CardSession#locked() marked}.
     */
    Outcome<CardSession, CardReason> find(SessionToken token, Use use);

    /** How the session of a token ended, for a day; nothing where it lives or never was. */
    Optional<SessionListener.Change> ending(SessionToken token);

    /** Locks: the card was pulled. Idempotent. */
    Outcome<CardSession, CardReason> lock(SessionToken token);

    /** Unlocks by a fresh challenge that the session's own card signed; another card is OTHER_CARD. */
    Outcome<CardSession, CardReason> unlock(SessionToken token, CardProof proof, BrowserId browser);

    /** Ends the session; nothing happens where there is none. */
    void end(SessionToken token);
}
