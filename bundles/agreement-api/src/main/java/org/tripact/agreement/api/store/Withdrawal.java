package org.tripact.agreement.api.store;

import java.time.Instant;
import org.tripact.kernel.MessageId;

/**
 * A notice that is taken back before anybody could have seen it: provably never sent, and not being sent at this moment.
 *
 * @param notice the id it would have been sent under
 * @param at when it is taken back
 */
public record Withdrawal(MessageId notice, Instant at, String reason) {}
