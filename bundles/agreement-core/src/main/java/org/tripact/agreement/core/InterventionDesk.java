package org.tripact.agreement.core;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tripact.agreement.api.Agreement;
import org.tripact.agreement.api.AgreementHistory;
import org.tripact.agreement.api.Cause;
import org.tripact.agreement.api.CustomsAnswer;
import org.tripact.agreement.api.InterventionRefusal;
import org.tripact.agreement.api.Interventions;
import org.tripact.agreement.api.NoticeKind;
import org.tripact.agreement.api.Stage;
import org.tripact.agreement.api.TimelineEntry;
import org.tripact.agreement.api.store.AgreementStore;
import org.tripact.agreement.api.store.Change;
import org.tripact.agreement.api.store.CommitResult;
import org.tripact.agreement.api.store.NoticeEnd;
import org.tripact.kernel.AgreementNumber;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.AuditEvent;
import org.tripact.kernel.Intervention;
import org.tripact.kernel.MessageId;
import org.tripact.kernel.Outcome;

/** What administrators do by hand, each in one transaction with its audit entry. */
@Component
public final class InterventionDesk implements Interventions {

    /** Before the reference of a receipt that was accepted: the receipt's own line stands there already. */
    private static final String ACCEPTED = "accepted:";

    private static final Set<Cause> GIVEN_UP_OR_TERMINATED =
            EnumSet.of(Cause.GIVEN_UP, Cause.TERMINATION_GIVEN_UP, Cause.ENTERPRISE_TERMINATED);

    private final AgreementStore store;
    private final Ledger ledger;
    private final Clock clock;

    @Activate
    public InterventionDesk(@Reference AgreementStore store, @Reference ListenerBoard listeners) {
        this(store, listeners, Clock.systemUTC());
    }

    InterventionDesk(AgreementStore store, ListenerBoard listeners, Clock clock) {
        this.store = store;
        this.ledger = new Ledger(store, listeners);
        this.clock = Microseconds.of(clock);
    }

    @Override
    public Outcome<Agreement, InterventionRefusal> giveUp(AgreementNumber number, Intervention intervention) {
        return ledger.settle(() -> store.history(number)
                .map(known -> giveUp(known, intervention))
                .orElseGet(() -> refuse(InterventionRefusal.UNKNOWN_AGREEMENT)));
    }

    private Optional<Outcome<Agreement, InterventionRefusal>> giveUp(
            AgreementHistory known, Intervention intervention) {
        Agreement agreement = known.agreement();
        Stage stage = agreement.stage();
        if (isGivenUp(known)) {
            return Optional.of(Outcome.accepted(agreement));
        }
        if (stage instanceof Stage.Declared declared) {
            Stage reached = declared.givenUp(clock.instant(), intervention.why());
            MessageId notice = Notices.idOfApplication(agreement.number());
            return settle(givingUp(agreement, reached, notice, Cause.GIVEN_UP, intervention));
        }
        return stage instanceof Stage.Terminated
                ? settle(givingUp(
                        agreement, stage, Notices.idOfLastTermination(known), Cause.TERMINATION_GIVEN_UP, intervention))
                : refuse(InterventionRefusal.NOT_DECLARED);
    }

    /** Whether it was so before: what came last of application or termination counts. */
    private static boolean isGivenUp(AgreementHistory known) {
        return known.timeline().stream()
                .map(TimelineEntry::cause)
                .filter(GIVEN_UP_OR_TERMINATED::contains)
                .reduce((earlier, later) -> later)
                .filter(last -> last != Cause.ENTERPRISE_TERMINATED)
                .isPresent();
    }

    private Change givingUp(
            Agreement agreement, Stage reached, MessageId notice, Cause cause, Intervention intervention) {
        AuditEvent event = cause == Cause.GIVEN_UP ? AuditEvent.AGREEMENT_GIVEN_UP : AuditEvent.TERMINATION_GIVEN_UP;
        AuditEntry audit = AuditEntry.of(
                intervention, clock.instant(), event, agreement.number().value());
        return new Change(
                agreement.particulars(),
                agreement.version(),
                reached,
                List.of(new TimelineEntry(clock.instant(), reached.state(), cause, "", intervention.why())),
                Optional.empty(),
                Optional.empty(),
                List.of(new NoticeEnd.Withdrawn(notice, clock.instant(), intervention.why())),
                List.of(audit));
    }

    @Override
    public Outcome<Agreement, InterventionRefusal> accept(CustomsAnswer answer, long place, Intervention intervention) {
        if (answer.subject() == NoticeKind.TERMINATION) {
            return Outcome.refused(InterventionRefusal.NO_STAGE_TO_MOVE);
        }
        CustomsAnswer kept = Microseconds.of(answer);
        return ledger.settle(() -> store.history(kept.number())
                .map(known -> settle(accepting(known, kept, place, intervention)))
                .orElseGet(() -> refuse(InterventionRefusal.UNKNOWN_AGREEMENT)));
    }

    /** Where the answer says nothing that was not known, it only waits no more. */
    private Change accepting(AgreementHistory known, CustomsAnswer answer, long place, Intervention intervention) {
        Agreement agreement = known.agreement();
        Optional<Stage> reached = Belief.in(answer, agreement.stage());
        NoticeEnd believed = new NoticeEnd.Believed(place, clock.instant(), intervention.why());
        AuditEntry decided =
                AuditEntry.of(intervention, clock.instant(), AuditEvent.RECEIPT_ACCEPTED, answer.reference());
        return new Change(
                agreement.particulars(),
                agreement.version(),
                reached.orElse(agreement.stage()),
                reached.map(stage -> believed(stage, answer)).stream().toList(),
                Optional.empty(),
                Optional.empty(),
                List.of(believed, AnswerChange.arrived(answer, clock.instant())),
                Stream.concat(
                                reached.map(stage -> moved(agreement, stage, answer, intervention)).stream(),
                                Stream.of(decided))
                        .toList());
    }

    private TimelineEntry believed(Stage reached, CustomsAnswer answer) {
        return new TimelineEntry(
                clock.instant(),
                reached.state(),
                Cause.RECEIPT_ACCEPTED,
                ACCEPTED + answer.reference(),
                answer.reason());
    }

    private AuditEntry moved(Agreement agreement, Stage reached, CustomsAnswer answer, Intervention intervention) {
        return new AuditEntry(
                clock.instant(),
                AuditEvent.AGREEMENT_STAGE_CHANGED,
                intervention.by(),
                agreement.number().value(),
                AuditEntry.OK,
                agreement.state() + " to " + reached.state() + " by accepting " + answer.reference() + ": "
                        + intervention.why());
    }

    /** Empty where the agreement moved on in between. */
    private Optional<Outcome<Agreement, InterventionRefusal>> settle(Change change) {
        return ledger.commit(change).fold(kept -> Optional.of(Outcome.accepted(kept)), InterventionDesk::lost);
    }

    private static Optional<Outcome<Agreement, InterventionRefusal>> lost(CommitResult why) {
        return switch (why) {
            case CODE_TAKEN -> refuse(InterventionRefusal.CODE_TAKEN);
            case NOTICE_MAY_HAVE_LEFT -> refuse(InterventionRefusal.MAY_HAVE_LEFT);
            case ANSWER_DECIDED -> refuse(InterventionRefusal.ANSWER_DECIDED);
            case VERSION_CHANGED -> Optional.empty();
            case COMMITTED, STATEMENT_CONSUMED -> throw new IllegalStateException("no statement here: " + why);
        };
    }

    private static Optional<Outcome<Agreement, InterventionRefusal>> refuse(InterventionRefusal why) {
        return Optional.of(Outcome.refused(why));
    }
}
