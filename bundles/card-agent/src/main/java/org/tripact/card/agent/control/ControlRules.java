package org.tripact.card.agent.control;

import java.time.Duration;

/**
 * What the control holds its callers to.
 *
 * @param pinMemory how long a verified PIN holds on its connection
 * @param digestSigningByPages whether pages may have digests signed, which no rule of origin can look into
 * @param consent whether the person at the card is asked before anything is signed
 * @param maxMessageUnits UTF-16 units of the largest message that comes in blocks
 */
public record ControlRules(Duration pinMemory, boolean digestSigningByPages, boolean consent, int maxMessageUnits) {}
