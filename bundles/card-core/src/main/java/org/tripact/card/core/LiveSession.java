package org.tripact.card.core;

import java.time.Instant;
import org.tripact.card.api.CardSession;
import org.tripact.card.api.RegisteredCard;
import org.tripact.card.api.port.KeptSession;
import org.tripact.kernel.CardNumber;

/** A kept session that has not ended, with its card as the register has it now. */
record LiveSession(KeptSession kept, RegisteredCard card) {

    private static final int HANDLE_LENGTH = 16;

    /** Half the strength of the hash is plenty for a name that opens nothing. */
    static String handleOf(KeptSession kept) {
        return kept.tokenHash().substring(0, HANDLE_LENGTH);
    }

    String handle() {
        return handleOf(kept);
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
