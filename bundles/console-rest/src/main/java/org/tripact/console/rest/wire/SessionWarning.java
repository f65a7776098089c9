package org.tripact.console.rest.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tripact.card.api.CardSession;

/** What the person at the page should be told in time: the closed list. */
enum SessionWarning {
    /** The certificate ends within 30 days, as the real site warns. */
    CARD_EXPIRES_SOON;

    private static final Duration SOON = Duration.ofDays(30);

    static List<SessionWarning> of(CardSession session, Instant now) {
        return now.plus(SOON).isBefore(session.validUntil()) ? List.of() : List.of(CARD_EXPIRES_SOON);
    }
}
