package org.tripact.exchange.core;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tripact.agreement.api.InterventionRefusal;
import org.tripact.agreement.api.Interventions;
import org.tripact.exchange.api.desk.ReceiptDesk;
import org.tripact.exchange.api.port.KeptReceipt;
import org.tripact.exchange.api.port.Outbox;
import org.tripact.exchange.api.port.Outbox.Posted;
import org.tripact.exchange.api.port.ReceiptStore;
import org.tripact.exchange.api.port.ReceiptStore.Fate;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.AuditEvent;
import org.tripact.kernel.Intervention;
import org.tripact.kernel.MessageId;
import org.tripact.kernel.Outcome;

/** Does to receipts what administrators decide; what is believed, the agreement marks in the transaction that moves it. */
@Component
public final class ReceiptClerk implements ReceiptDesk {

    private final ReceiptStore store;
    private final Outbox outbox;
    private final Interventions agreements;
    private final Clock clock;

    @Activate
    public ReceiptClerk(@Reference ReceiptStore store, @Reference Outbox outbox, @Reference Interventions agreements) {
        this(store, outbox, agreements, Clock.systemUTC());
    }

    ReceiptClerk(ReceiptStore store, Outbox outbox, Interventions agreements, Clock clock) {
        this.store = store;
        this.outbox = outbox;
        this.agreements = agreements;
        this.clock = clock;
    }

    @Override
    public List<KeptReceipt> toDecide(int limit) {
        return store.list(Fate.TO_DECIDE, limit);
    }

    @Override
    public Outcome<KeptReceipt, Refusal> accept(long sequence, Intervention intervention) {
        return waiting(sequence).flatMap(kept -> believe(kept, intervention));
    }

    @Override
    public Outcome<KeptReceipt, Refusal> dismiss(long sequence, Intervention intervention) {
        return waiting(sequence).flatMap(kept -> {
            AuditEntry audit = audit(kept, AuditEvent.RECEIPT_DISMISSED, intervention);
            return told(kept, store.decide(sequence, Fate.DISMISSED, intervention.why(), clock.instant(), audit));
        });
    }

    @Override
    public Outcome<KeptReceipt, Refusal> match(long sequence, MessageId answered, Intervention intervention) {
        if (outbox.standing(answered).isEmpty()) {
            return Outcome.refused(Refusal.UNKNOWN_MESSAGE);
        }
        return waiting(sequence).flatMap(kept -> {
            AuditEntry audit = audit(kept, AuditEvent.RECEIPT_MATCHED, intervention);
            return told(kept, store.match(sequence, answered, audit));
        });
    }

    private Outcome<KeptReceipt, Refusal> waiting(long sequence) {
        return store.toDecide(sequence)
                .<Outcome<KeptReceipt, Refusal>>map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(Refusal.NOT_TO_DECIDE));
    }

    private Outcome<KeptReceipt, Refusal> believe(KeptReceipt kept, Intervention intervention) {
        Optional<Posted> answered = ReceiptApplier.answered(outbox, kept);
        return answered.isEmpty()
                ? Outcome.refused(Refusal.UNKNOWN_MESSAGE)
                : agreements
                        .accept(
                                ReceiptHandler.answer(
                                        kept.receipt(), answered.get().envelope()),
                                kept.sequence(),
                                intervention)
                        .fold(moved -> Outcome.accepted(kept), refused -> Outcome.refused(why(refused)));
    }

    /** Of two who decide at once one is told that it was decided before. */
    private static Outcome<KeptReceipt, Refusal> told(KeptReceipt kept, boolean done) {
        return done ? Outcome.accepted(kept) : Outcome.refused(Refusal.NOT_TO_DECIDE);
    }

    private AuditEntry audit(KeptReceipt kept, AuditEvent event, Intervention intervention) {
        String subject = kept.receipt().connector() + "/" + kept.receipt().id();
        return AuditEntry.of(intervention, clock.instant(), event, subject);
    }

    private static Refusal why(InterventionRefusal refused) {
        return switch (refused) {
            case UNKNOWN_AGREEMENT -> Refusal.UNKNOWN_MESSAGE;
            case NO_STAGE_TO_MOVE -> Refusal.NO_STAGE_TO_MOVE;
            case CODE_TAKEN -> Refusal.CODE_TAKEN;
            case ANSWER_DECIDED -> Refusal.NOT_TO_DECIDE;
            case NOT_DECLARED, MAY_HAVE_LEFT -> throw new IllegalStateException("nothing is given up here: " + refused);
        };
    }
}
