package org.tripact.card.agent.control;

import java.time.Duration;

/**
 * What the control holds its callers to.
 *
 * @param pinMemory how long a verified PIN holds on its connection
 * @param digestSigningByPages whether pages may have digests signed, which no rule of origin can look into
 */
public record ControlRules(Duration pinMemory, boolean digestSigningByPages) {}
