package org.tripact.testkit.memory;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.tripact.exchange.api.Envelope;
import org.tripact.exchange.api.port.Outbox;
import org.tripact.exchange.api.port.Outbox.Posted;
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
    private boolean attemptOpen;
    private boolean mayHaveArrived;
    private String reason = "";
    private Optional<String> waitsFor = Optional.empty();
    private Instant deliveredAt;

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

    boolean isHeldUp() {
        return status == Status.PARKED || status == Status.WAITING && !reason.isEmpty();
    }

    boolean isClaimableAt(Instant now) {
        return status == Status.WAITING && isFree(now) && isOver(nextAttemptAt, now);
    }

    private boolean isFree(Instant now) {
        return owner.isEmpty() || isOver(leasedUntil, now);
    }

    private static boolean isOver(Instant wait, Instant now) {
        return !wait.isAfter(now) || wait.isAfter(now.plus(Outbox.LONGEST_WAIT));
    }

    boolean isLeasedBy(String who) {
        return owner.filter(who::equals).isPresent();
    }

    boolean isEncoded() {
        return encoded.isPresent();
    }

    boolean isOver() {
        return status == Status.DELIVERED || status == Status.WITHDRAWN;
    }

    /** Whether nobody can be sending it at this moment. */
    boolean isAtRest(Instant now) {
        return !isOver() && isFree(now);
    }

    /** Whether a person may send it, once more if need be. */
    boolean canGoAgain(Instant now) {
        return status != Status.WITHDRAWN && isFree(now);
    }

    boolean mayHaveArrived() {
        return mayHaveArrived || attemptOpen;
    }

    void lease(String who, Instant until) {
        mayHaveArrived = mayHaveArrived();
        attemptOpen = false;
        owner = Optional.of(who);
        waitsFor = Optional.empty();
        leasedUntil = until;
    }

    boolean waitsForOneOf(Set<String> connectors) {
        return waitsFor.filter(connectors::contains).isPresent();
    }

    void waitFor(String connector, String why) {
        waitsFor = Optional.of(connector);
        reason = why;
        attemptOpen = false;
        owner = Optional.empty();
    }

    void forgetWait() {
        waitsFor = Optional.empty();
    }

    void keep(Encoded bytes) {
        encoded = Optional.of(new Encoded(bytes.connector(), bytes.bytes().clone()));
    }

    void attempt(Instant until) {
        attempts++;
        attemptOpen = true;
        leasedUntil = until;
    }

    void postpone(Instant notBefore, String why, boolean unknown) {
        mayHaveArrived = mayHaveArrived || unknown;
        attemptOpen = false;
        nextAttemptAt = notBefore;
        reason = why;
        owner = Optional.empty();
    }

    void close(Status end, String why) {
        status = end;
        reason = why;
        owner = Optional.empty();
        attemptOpen = false;
    }

    void deliver(Instant at) {
        close(Status.DELIVERED, "");
        mayHaveArrived = false;
        deliveredAt = at;
    }

    /** Null where it was not delivered. */
    Instant deliveredAt() {
        return deliveredAt;
    }

    boolean isOf(String connector) {
        return status != Status.WITHDRAWN
                && encoded.filter(bytes -> bytes.connector().equals(connector)).isPresent();
    }

    void goAgain(Instant now) {
        forgetWait();
        mayHaveArrived = mayHaveArrived() || status == Status.DELIVERED;
        deliveredAt = null;
        attemptOpen = false;
        status = Status.WAITING;
        nextAttemptAt = now;
        owner = Optional.empty();
    }

    void neverArrived(String why) {
        mayHaveArrived = false;
        close(Status.PARKED, why);
    }

    void forgetBytes() {
        encoded = Optional.empty();
    }

    Posted posted() {
        return new Posted(envelope, encoded.map(Encoded::connector));
    }

    OutboxMessage asMessage() {
        return new OutboxMessage(envelope, encoded, attempts);
    }

    Standing standing() {
        return new Standing(
                envelope.id(),
                status,
                attempts,
                mayHaveArrived(),
                encoded.map(Encoded::connector),
                nextAttemptAt,
                reason);
    }
}
