package org.tripact.console.rest.wire;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.tripact.card.api.CardKind;
import org.tripact.card.api.CardSession;

/** The card of a session; {@code daysLeft} counts whole days to the end of its certificate. */
public record CardView(String number, CardKind kind, Instant validUntil, long daysLeft) {

    static CardView of(CardSession session, Instant now) {
        return new CardView(
                session.card().number().value(),
                session.card().kind(),
                session.validUntil(),
                Math.max(0, ChronoUnit.DAYS.between(now, session.validUntil())));
    }
}
