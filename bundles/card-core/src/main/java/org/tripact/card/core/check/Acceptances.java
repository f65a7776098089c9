package org.tripact.card.core.check;

import java.time.Clock;
import org.tripact.audit.api.AuditTrail;
import org.tripact.crypto.CardGeneration;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.AuditEvent;

/** Writes down what was accepted though it was not as it should be. */
final class Acceptances {

    private final AuditTrail trail;
    private final Clock clock;

    Acceptances(AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    /** Passes it on. */
    Registered noted(Registered registered) {
        if (registered.cleared().byGrace()) {
            note(AuditEvent.REVOCATION_GRACE_USED, registered);
        }
        if (registered.certificate().generation() != CardGeneration.SM2) {
            note(AuditEvent.OLD_CARD_ACCEPTED, registered);
        }
        return registered;
    }

    private void note(AuditEvent event, Registered registered) {
        trail.append(AuditEntry.done(
                clock.instant(),
                event,
                registered.card().number().value(),
                registered.submission().purpose().name()));
    }
}
