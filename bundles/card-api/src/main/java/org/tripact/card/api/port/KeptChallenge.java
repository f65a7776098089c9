package org.tripact.card.api.port;

import java.time.Instant;

/**
 * An outstanding challenge.
 *
 * @param browserHash SM3 (hex) of the browser's secret
 * @param text the LOGIN statement
 */
public record KeptChallenge(String id, String browserHash, String origin, String text, Instant expiresAt) {}
