package org.tripact.exchange.core;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.exchange.api.desk.MessageDesk;
import org.tripact.exchange.api.port.Outbox;
import org.tripact.exchange.api.port.Outbox.Standing;
import org.tripact.exchange.api.port.Outbox.Status;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.AuditEvent;
import org.tripact.kernel.Intervention;
import org.tripact.kernel.MessageId;
import org.tripact.kernel.Outcome;

/** Does to messages what administrators say; the outbox decides whether it may be. */
@Component
public final class MessageClerk implements MessageDesk {

    private static final Logger LOG = LoggerFactory.getLogger(MessageClerk.class);

    private final Outbox outbox;
    private final Bell bell;
    private final Clock clock;

    @Activate
    public MessageClerk(@Reference Outbox outbox, @Reference Bell bell) {
        this(outbox, bell, Clock.systemUTC());
    }

    MessageClerk(Outbox outbox, Bell bell, Clock clock) {
        this.outbox = outbox;
        this.bell = bell;
        this.clock = clock;
    }

    @Override
    public List<Standing> messages(Status status, int limit) {
        return outbox.list(status, limit);
    }

    @Override
    public List<Standing> heldUp(int limit) {
        return outbox.heldUp(limit);
    }

    @Override
    public Outcome<Standing, Refusal> resend(MessageId id, Intervention intervention) {
        AuditEntry audit = AuditEntry.of(intervention, clock.instant(), AuditEvent.MESSAGE_RESENT, id.value());
        boolean done = outbox.resend(id, clock.instant(), audit);
        return done ? gone(id, intervention) : Outcome.refused(whyNot(outbox.standing(id), false));
    }

    @Override
    public Outcome<Standing, Refusal> reroute(MessageId id, Intervention intervention) {
        AuditEntry audit = AuditEntry.of(intervention, clock.instant(), AuditEvent.MESSAGE_REROUTED, id.value());
        boolean done = outbox.reroute(id, clock.instant(), audit);
        return done ? gone(id, intervention) : Outcome.refused(whyNot(outbox.standing(id), true));
    }

    @Override
    public Outcome<Standing, Refusal> neverArrived(MessageId id, Intervention intervention) {
        AuditEntry audit = AuditEntry.of(intervention, clock.instant(), AuditEvent.MESSAGE_NEVER_ARRIVED, id.value());
        if (outbox.neverArrived(id, clock.instant(), audit)) {
            LOG.info("Message {} never arrived, says {}", id, intervention.by());
            return Outcome.accepted(outbox.standing(id).orElseThrow());
        }
        Optional<Standing> standing = outbox.standing(id);
        boolean inDoubt = standing.map(Standing::mayHaveArrived).orElse(true);
        Refusal why = whyNot(standing, false);
        return Outcome.refused(why == Refusal.ON_ITS_WAY && !inDoubt ? Refusal.NOTHING_IN_DOUBT : why);
    }

    private Outcome<Standing, Refusal> gone(MessageId id, Intervention intervention) {
        LOG.info("Message {} goes again, by {}", id, intervention.by());
        bell.ring();
        return Outcome.accepted(outbox.standing(id).orElseThrow());
    }

    private static Refusal whyNot(Optional<Standing> standing, boolean anotherWay) {
        if (standing.isEmpty()) {
            return Refusal.UNKNOWN_MESSAGE;
        }
        Status status = standing.get().status();
        if (status == Status.DELIVERED || status == Status.WITHDRAWN) {
            return Refusal.OVER;
        }
        return anotherWay && standing.get().mayHaveArrived() ? Refusal.MAY_HAVE_ARRIVED : Refusal.ON_ITS_WAY;
    }
}
