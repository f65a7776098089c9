package org.tripact.agreement.api.store;

import java.time.Instant;
import org.tripact.agreement.api.NoticeKind;
import org.tripact.kernel.MessageId;

/**
 * "Customs must learn this", written in the same transaction as the stage it tells of.
 *
 * @param id the message id of every attempt, for the life of the agreement
 * @param at when the enterprise acted
 */
public record Notice(MessageId id, NoticeKind kind, Instant at) {}
