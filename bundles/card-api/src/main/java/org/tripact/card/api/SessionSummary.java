package org.tripact.card.api;

import java.time.Instant;
import org.tripact.kernel.CardNumber;

/**
 * A session as administrators see it: without the holder's name, and without anything that opens it.
 *
 * @param handle names the session; what {@link SessionAdministration#end} wants
 * @param enterprise the name of the card's enterprise, empty where the register no longer has the card
 * @param expiresAt when it ends if nothing happens
 * @param locked whether its card was pulled
 */
public record SessionSummary(
        String handle,
        CardNumber card,
        String enterprise,
        Instant openedAt,
        Instant lastUsedAt,
        Instant expiresAt,
        boolean locked) {}
