package org.tripact.card.api.port;

import java.time.Instant;
import org.tripact.kernel.CardNumber;

/**
 * A session as it is kept.
 *
 * @param tokenHash SM3 (hex) of the token and its browser; neither is kept anywhere
 * @param handle names the session in public; has nothing to do with the token
 * @param openedAt the absolute end counts from here
 * @param lastUsedAt the idle end counts from here
 */
public record KeptSession(
        String tokenHash,
        String handle,
        CardNumber card,
        String holder,
        Instant validUntil,
        String origin,
        Instant openedAt,
        Instant lastUsedAt,
        boolean locked) {

    /** The same session, locked or not, last used then. */
    public KeptSession with(boolean nowLocked, Instant usedAt) {
        return new KeptSession(tokenHash, handle, card, holder, validUntil, origin, openedAt, usedAt, nowLocked);
    }
}
