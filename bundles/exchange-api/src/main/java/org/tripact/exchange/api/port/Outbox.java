package org.tripact.exchange.api.port;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tripact.exchange.api.Envelope;
import org.tripact.exchange.api.port.OutboxMessage.Encoded;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.MessageId;

/**
 * What waits to go to customs. Rows are written by the agreement's own transaction; nothing else makes one. Every call
 * but {@link #claim} names the lease's owner and changes nothing once the lease went to another (it then gives false).
 * Contract test in testkit.
 */
public interface Outbox {

    /**
     * No wait and no lease is longer, whatever is set and however the clocks of nodes differ. One that ends later was
     * written under a clock that was wrong, and is over.
     */
    Duration LONGEST_WAIT = Duration.ofDays(2);

    /** Why a message waits that nothing is wrong with. */
    String BEHIND_ANOTHER = "an earlier message of its customs code is parked";

    /** Where a message stands. */
    enum Status {
        /** Waits for its turn. */
        WAITING,
        /** Customs' side has it. */
        DELIVERED,
        /** A person decides; it keeps later messages of its customs code waiting. */
        PARKED,
        /** Given up before it left; customs will never learn of it. */
        WITHDRAWN
    }

    /**
     * How a message stands, for those who show it.
     *
     * @param mayHaveArrived whether an attempt ended without telling what became of it
     * @param connector whose bytes are kept for it, once they were made
     */
    record Standing(
            MessageId id,
            Status status,
            int attempts,
            boolean mayHaveArrived,
            Optional<String> connector,
            Instant nextAttemptAt,
            String reason) {

        /** The reason of one that is held up without a reason of its own. */
        public Standing orBehindAnother() {
            return reason.isEmpty()
                    ? new Standing(id, status, attempts, mayHaveArrived, connector, nextAttemptAt, BEHIND_ANOTHER)
                    : this;
        }
    }

    /** A message with the connector that its bytes were made by. */
    record Posted(Envelope envelope, Optional<String> connector) {}

    /**
     * Leases up to {@code limit} waiting messages whose time has come and whose former lease ended, oldest first: of
     * each customs code only the oldest that is neither delivered nor withdrawn. Two claimers never get the same one. An
     * attempt that a former owner began and never ended may have arrived from then on.
     */
    default List<OutboxMessage> claim(String owner, int limit, Instant now, Duration lease) {
        return claim(owner, limit, Set.of(), now, lease);
    }

    /** As above, but passes over messages that wait for one of these connectors. */
    List<OutboxMessage> claim(String owner, int limit, Set<String> closed, Instant now, Duration lease);

    /**
     * Back to waiting for a connector that takes nothing now; no attempt is counted. It goes on being claimed at once,
     * save by a claim that names this connector.
     */
    boolean waitFor(MessageId id, String owner, String connector, String reason);

    /** No message waits for a connector by name any more: the routes may have changed. */
    void forgetWaits();

    /** Writes down that an attempt with the bytes that are stored begins now, and prolongs the lease. */
    boolean beginAttempt(MessageId id, String owner, Instant now, Duration lease);

    /**
     * As above with bytes made just now, which are stored in the same transaction; false also where bytes are stored
     * already: they never change.
     */
    boolean beginAttempt(MessageId id, String owner, Encoded encoded, Instant now, Duration lease);

    /** Customs' side has it. */
    boolean delivered(MessageId id, String owner, Instant at);

    /** Back to waiting, not before {@code notBefore}; {@code unknown} says that an attempt may have arrived. */
    boolean retry(MessageId id, String owner, Instant notBefore, String reason, boolean unknown);

    /** Aside, for a person; the audit entry goes with it. */
    boolean park(MessageId id, String owner, String reason, AuditEntry audit);

    /** The message that a receipt answers. */
    Optional<Posted> find(MessageId id);

    /** How a message stands. */
    Optional<Standing> standing(MessageId id);

    /** Messages in a status, oldest first. */
    List<Standing> list(Status status, int limit);

    /** Messages that are parked, or wait and say why, oldest first. */
    List<Standing> heldUp(int limit);

    /**
     * Lets a message that was not withdrawn, and that nobody has leased at this moment, go again at once with the bytes
     * that it has; false where it is not so. One that was delivered may have arrived from then on. By a person: the audit entry goes with it.
     */
    boolean resend(MessageId id, Instant now, AuditEntry audit);

    /**
     * As {@link #resend}, but forgets the bytes, so that the route is asked anew; false also where an attempt may have
     * arrived.
     */
    boolean reroute(MessageId id, Instant now, AuditEntry audit);

    /**
     * Parks a message of which an attempt may have arrived, and from then on none may: customs said so to a person. False
     * where somebody has leased it, or nothing is in doubt.
     */
    boolean neverArrived(MessageId id, Instant now, AuditEntry audit);
}
