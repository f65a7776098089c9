package org.tripact.agreement.core;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tripact.agreement.api.AgreementHistory;
import org.tripact.agreement.api.Cause;
import org.tripact.agreement.api.CustomsAnswer;
import org.tripact.agreement.api.CustomsAnswers;
import org.tripact.agreement.api.TimelineEntry;
import org.tripact.agreement.api.store.AgreementStore;
import org.tripact.agreement.api.store.Change;
import org.tripact.agreement.api.store.Decision;

/** Takes customs' answers: each reference once, whatever order they come in. */
@Component
public final class AnswerIntake implements CustomsAnswers {

    private final Ledger ledger;
    private final Clock clock;

    @Activate
    public AnswerIntake(@Reference AgreementStore store, @Reference ListenerBoard listeners) {
        this(store, listeners, Clock.systemUTC());
    }

    AnswerIntake(AgreementStore store, ListenerBoard listeners, Clock clock) {
        this.ledger = new Ledger(store, listeners);
        this.clock = Microseconds.of(clock);
    }

    @Override
    public Verdict record(CustomsAnswer answer) {
        if (answer.reference().isBlank()) {
            throw new IllegalArgumentException("an answer without a reference could not be told from its repetition");
        }
        CustomsAnswer kept = Microseconds.of(answer);
        return ledger.settle(() -> attempt(kept));
    }

    /** Empty where the agreement moved on in between. */
    private Optional<Verdict> attempt(CustomsAnswer answer) {
        return ledger.decide(answer.number(), known -> decide(known, answer))
                .map(outcome -> outcome.fold(Optional::of, lost -> Optional.<Verdict>empty()))
                .orElse(Optional.of(Verdict.UNKNOWN_AGREEMENT));
    }

    private Decision<Verdict> decide(AgreementHistory known, CustomsAnswer answer) {
        return verdictBefore(known.timeline(), answer)
                .map(before -> new Decision<>(before, Optional.<Change>empty()))
                .orElseGet(() -> AnswerChange.of(known.agreement(), answer, clock.instant()));
    }

    /**
     * A line that is missed here is caught by the version. A contradiction stays one when it is told again: whoever
     * crashed before marking the receipt must not lose it for the person who decides.
     */
    private static Optional<Verdict> verdictBefore(List<TimelineEntry> timeline, CustomsAnswer answer) {
        return timeline.stream()
                .filter(line -> line.reference().equals(answer.reference()))
                .map(line -> line.cause() == Cause.RECEIPT_TO_DECIDE ? Verdict.CONTRADICTS : Verdict.KNOWN)
                .findFirst();
    }
}
