package org.tripact.card.core;

import java.time.Clock;
import org.tripact.audit.api.AuditTrail;
import org.tripact.card.api.CardReason;
import org.tripact.card.api.SessionListener.Change;
import org.tripact.card.api.port.KeptSession;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.AuditEvent;
import org.tripact.kernel.CardNumber;

/** What the audit log says of sessions, and the way to those who listen. Actors are cards, subjects are sessions. */
final class Journal {

    private static final String NO_SESSION = "log-in";

    private final AuditTrail trail;
    private final SessionBoard board;
    private final Clock clock;

    Journal(AuditTrail trail, SessionBoard board, Clock clock) {
        this.trail = trail;
        this.board = board;
        this.clock = clock;
    }

    /** The card is the one that was claimed: nothing is proved yet. */
    void logInRefused(CardNumber claimed, CardReason reason) {
        trail.append(AuditEntry.refused(
                clock.instant(), AuditEvent.CARD_LOGIN_REFUSED, claimed.value(), NO_SESSION, reason));
    }

    void unlockRefused(CardNumber claimed, String handle, CardReason reason) {
        trail.append(AuditEntry.refused(
                clock.instant(), AuditEvent.SESSION_UNLOCK_REFUSED, claimed.value(), handle, reason));
    }

    /** The entry of a log-in; it is written with the session, as are all below. */
    AuditEntry loggedIn(KeptSession session) {
        return done(AuditEvent.CARD_LOGIN, session, "");
    }

    AuditEntry locked(KeptSession session, boolean locked) {
        return done(locked ? AuditEvent.SESSION_LOCKED : AuditEvent.SESSION_UNLOCKED, session, "");
    }

    AuditEntry ended(KeptSession session, String why) {
        return done(AuditEvent.SESSION_ENDED, session, why);
    }

    AuditEntry dismissed(KeptSession session, String administrator) {
        return new AuditEntry(
                clock.instant(),
                AuditEvent.SESSION_ENDED,
                administrator,
                session.handle(),
                AuditEntry.OK,
                "an administrator ended the session of card " + session.card());
    }

    /** Tells those who listen, once the store knows it. */
    void tell(KeptSession session, Change change) {
        board.tell(session.handle(), change);
    }

    private AuditEntry done(AuditEvent event, KeptSession session, String detail) {
        return new AuditEntry(clock.instant(), event, session.card().value(), session.handle(), AuditEntry.OK, detail);
    }
}
