package org.tripact.testkit.memory;

import java.time.Instant;
import java.util.Optional;
import org.tripact.exchange.api.Envelope;
import org.tripact.exchange.api.port.Outbox.Standing;
import org.tripact.exchange.api.port.Outbox.Status;
import org.tripact.exchange.api.port.OutboxMessage;
import org.tripact.exchange.api.port.OutboxMessage.Encoded;

/** One message with its lease. */
final class OutboxRow {

    private final Envelope envelope;
    private Status status = Status.WAITING;
    private Optional<Encoded> encoded = Optional.empty();
    private Optional<String> owner = Optional.empty();
    private Instant leasedUntil = Instant.MIN;
    private Instant nextAttemptAt;
    private int attempts;
    private String reason = "";

    OutboxRow(Envelope envelope) {
        this.envelope = envelope;
        this.nextAttemptAt = envelope.at();
    }

    Envelope envelope() {
        return envelope;
    }

    Status status() {
        return status;
    }

    boolean isClaimableAt(Instant now) {
        boolean free = owner.isEmpty() || !leasedUntil.isAfter(now);
        return status == Status.WAITING && free && !nextAttemptAt.isAfter(now);
    }

    boolean isLeasedBy(String who) {
        return owner.filter(who::equals).isPresent();
    }

    boolean wasAttempted() {
        return attempts > 0;
    }

    void lease(String who, Instant until) {
        owner = Optional.of(who);
        leasedUntil = until;
    }

    void keep(Encoded bytes) {
        encoded = Optional.of(new Encoded(bytes.connector(), bytes.bytes().clone()));
    }

    void attempt(Instant until) {
        attempts++;
        leasedUntil = until;
    }

    void postpone(Instant notBefore, String why) {
        nextAttemptAt = notBefore;
        reason = why;
        owner = Optional.empty();
    }

    void close(Status end, String why) {
        status = end;
        reason = why;
        owner = Optional.empty();
    }

    OutboxMessage asMessage() {
        return new OutboxMessage(envelope, encoded, attempts);
    }

    Standing standing() {
        return new Standing(envelope.id(), status, attempts, nextAttemptAt, reason);
    }
}
