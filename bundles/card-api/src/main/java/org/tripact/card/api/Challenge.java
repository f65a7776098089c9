package org.tripact.card.api;

import java.time.Instant;

/** A challenge to sign: {@code text} is the whole LOGIN statement of which the card signs the UTF-8 bytes. */
public record Challenge(String id, String text, Instant expiresAt) {}
