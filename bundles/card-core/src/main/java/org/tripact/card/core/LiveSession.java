package org.tripact.card.core;

import java.time.Instant;
import org.tripact.card.api.CardSession;
import org.tripact.card.api.RegisteredCard;
import org.tripact.card.api.port.KeptSession;
import org.tripact.kernel.CardNumber;

/** A kept session that has not ended, with its card as the register has it now. */
record LiveSession(KeptSession kept, RegisteredCard card) {

    String handle() {
        return kept.handle();
    }

    CardNumber number() {
        return kept.card();
    }

    LiveSession with(boolean locked, Instant usedAt) {
        return new LiveSession(kept.with(locked, usedAt), card);
    }

    CardSession shown(SessionPolicy policy) {
        return new CardSession(
                handle(), kept.holder(), card, kept.validUntil(), policy.endOf(kept), kept.locked(), kept.origin());
    }
}
