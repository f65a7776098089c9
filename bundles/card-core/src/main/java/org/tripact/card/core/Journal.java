package org.tripact.card.core;

import java.time.Clock;
import org.tripact.audit.api.AuditTrail;
import org.tripact.card.api.CardReason;
import org.tripact.card.api.SessionListener.Change;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.AuditEvent;
import org.tripact.kernel.CardNumber;

/** Writes down what happens to sessions, and tells those who listen. Actors are cards, subjects are sessions. */
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

    void loggedIn(CardNumber card, String handle) {
        done(AuditEvent.CARD_LOGIN, card, handle, "");
    }

    /** The card is the one that was claimed: nothing is proved yet. */
    void logInRefused(CardNumber claimed, CardReason reason) {
        trail.append(AuditEntry.refused(
                clock.instant(), AuditEvent.CARD_LOGIN_REFUSED, claimed.value(), NO_SESSION, reason));
    }

    void locked(CardNumber card, String handle) {
        done(AuditEvent.SESSION_LOCKED, card, handle, "");
        board.tell(handle, Change.LOCKED);
    }

    void unlocked(CardNumber card, String handle) {
        done(AuditEvent.SESSION_UNLOCKED, card, handle, "");
        board.tell(handle, Change.UNLOCKED);
    }

    void unlockRefused(CardNumber claimed, String handle, CardReason reason) {
        trail.append(AuditEntry.refused(
                clock.instant(), AuditEvent.SESSION_UNLOCK_REFUSED, claimed.value(), handle, reason));
    }

    void left(CardNumber card, String handle) {
        ended(card, handle, Change.LEFT, "its user left");
    }

    void dismissed(String administrator, CardNumber card, String handle) {
        board.tell(handle, Change.DISMISSED);
        trail.append(new AuditEntry(
                clock.instant(),
                AuditEvent.SESSION_ENDED,
                administrator,
                handle,
                AuditEntry.OK,
                "an administrator ended the session of card " + card));
    }

    void ended(CardNumber card, String handle, Change how, String why) {
        // listeners first: an audit log that is away must not leave the page of an ended session open
        board.tell(handle, how);
        done(AuditEvent.SESSION_ENDED, card, handle, why);
    }

    private void done(AuditEvent event, CardNumber card, String handle, String detail) {
        trail.append(new AuditEntry(clock.instant(), event, card.value(), handle, AuditEntry.OK, detail));
    }
}
