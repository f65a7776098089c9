package org.tripact.agreement.api;

import java.time.Instant;

/**
 * One line of an agreement's history.
 *
 * @param state the state after it
 * @param reference what caused it (receipt, message id), at most one line an agreement and reference; empty where none
 * @param detail a plain sentence or customs' reason; empty where there is nothing to add
 */
public record TimelineEntry(Instant at, State state, Cause cause, String reference, String detail) {}
