package org.tripact.exchange.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.tripact.exchange.api.port.Outbox;
import org.tripact.exchange.api.port.OutboxMessage;
import org.tripact.exchange.api.port.OutboxMessage.Encoded;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.AuditEvent;
import org.tripact.kernel.MessageId;

/**
 * The outbox as its lease's owner sees it.
 *
 * @param until when it ends, unless an attempt prolongs it
 */
record Lease(Outbox outbox, String owner, Instant until, Duration length, Clock clock) {

    /** What customs' side refuses for good, in the audit log. */
    static final String REFUSED = "REFUSED";

    private static final int REASON_LIMIT = 500;

    Instant now() {
        return clock.instant();
    }

    boolean isOver() {
        return !now().isBefore(until);
    }

    List<OutboxMessage> claim(int limit, Set<String> closed) {
        return outbox.claim(owner, limit, closed, now(), length);
    }

    /** With the bytes that are kept. */
    boolean begin(MessageId id) {
        return outbox.beginAttempt(id, owner, now(), length);
    }

    /** With bytes made just now. */
    boolean begin(MessageId id, Encoded encoded) {
        return outbox.beginAttempt(id, owner, encoded, now(), length);
    }

    boolean delivered(MessageId id) {
        return outbox.delivered(id, owner, now());
    }

    /** Back to waiting until the connector takes messages again; nothing was tried. */
    boolean waitFor(MessageId id, String connector, String reason) {
        return outbox.waitFor(id, owner, connector, bounded(reason));
    }

    /** Back to waiting; nothing of this attempt arrived. */
    boolean postpone(MessageId id, Duration wait, String reason) {
        return outbox.retry(id, owner, now().plus(wait), bounded(reason), false);
    }

    /** Back to waiting; this attempt may have arrived. */
    boolean postponeUnknown(MessageId id, Duration wait, String reason) {
        return outbox.retry(id, owner, now().plus(wait), bounded(reason), true);
    }

    boolean park(MessageId id, String connector, String reason) {
        AuditEntry entry =
                new AuditEntry(now(), AuditEvent.MESSAGE_PARKED, connector, id.value(), REFUSED, bounded(reason));
        return outbox.park(id, owner, bounded(reason), entry);
    }

    private static String bounded(String reason) {
        return reason.length() <= REASON_LIMIT ? reason : reason.substring(0, REASON_LIMIT);
    }
}
