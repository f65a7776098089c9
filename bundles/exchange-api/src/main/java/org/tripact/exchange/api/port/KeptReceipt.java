package org.tripact.exchange.api.port;

import java.time.Instant;
import java.util.Optional;
import org.tripact.exchange.api.Receipt;
import org.tripact.kernel.MessageId;

/**
 * A stored receipt.
 *
 * @param sequence grows in the order of storing
 * @param matched the message that a person says it answers, where customs names none of ours
 * @param why what was found about it, once it was marked
 */
public record KeptReceipt(
        long sequence, Receipt receipt, Optional<MessageId> matched, Instant receivedAt, String why) {}
