package org.tripact.agreement.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tripact.agreement.api.Agreement;
import org.tripact.agreement.api.Cause;
import org.tripact.agreement.api.CustomsAnswer;
import org.tripact.agreement.api.CustomsAnswer.Meaning;
import org.tripact.agreement.api.CustomsAnswers.Verdict;
import org.tripact.agreement.api.Stage;
import org.tripact.agreement.api.TimelineEntry;
import org.tripact.agreement.api.store.Change;
import org.tripact.agreement.api.store.Decision;
import org.tripact.agreement.api.store.NoticeEnd;
import org.tripact.agreement.core.AnswerDecision.Advance;
import org.tripact.agreement.core.AnswerDecision.Note;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.AuditEvent;

/** The write that a decision about an answer becomes, and the verdict to give once it is kept. */
final class AnswerChange {

    /** Nobody's card and no connector by name: answers come through the exchange. */
    private static final String ACTOR = "system";

    private AnswerChange() {}

    static Decision<Verdict> of(Agreement agreement, CustomsAnswer answer, Instant now) {
        AnswerDecision decision = AnswerPolicy.decide(agreement.stage(), answer);
        return decision instanceof Advance advance
                ? moved(agreement, advance, answer, now)
                : noted(agreement, (Note) decision, answer, now);
    }

    private static Decision<Verdict> moved(Agreement agreement, Advance advance, CustomsAnswer answer, Instant now) {
        Stage reached = advance.reached();
        Stream<TimelineEntry> implied = advance.implied().stream()
                .map(stage -> new TimelineEntry(answer.at(), stage.state(), Cause.IMPLIED_BY_RECEIPT, "", ""));
        List<TimelineEntry> lines = Stream.concat(implied, Stream.of(line(reached, causeOf(answer), answer)))
                .toList();
        AuditEntry audit = new AuditEntry(
                now,
                AuditEvent.AGREEMENT_STAGE_CHANGED,
                ACTOR,
                agreement.number().value(),
                AuditEntry.OK,
                agreement.state() + " to " + reached.state() + " by " + answer.reference());
        return new Decision<>(
                Verdict.APPLIED, Optional.of(change(agreement, reached, lines, arrived(answer, now), List.of(audit))));
    }

    private static Decision<Verdict> noted(Agreement agreement, Note note, CustomsAnswer answer, Instant now) {
        List<TimelineEntry> lines = List.of(line(agreement.stage(), note.cause(), answer));
        return new Decision<>(
                note.verdict(),
                Optional.of(change(agreement, agreement.stage(), lines, arrived(answer, now), List.of())));
    }

    private static Cause causeOf(CustomsAnswer answer) {
        return answer.meaning() == Meaning.DELIVERED ? Cause.MESSAGE_DELIVERED : Cause.CUSTOMS_RECEIPT;
    }

    private static TimelineEntry line(Stage stage, Cause cause, CustomsAnswer answer) {
        return new TimelineEntry(answer.at(), stage.state(), cause, answer.reference(), answer.reason());
    }

    /** Whatever an answer says and whenever it comes, customs' side has what it answers: nothing is sent any more. */
    static NoticeEnd arrived(CustomsAnswer answer, Instant now) {
        return new NoticeEnd.HandedOver(answer.notice(), now);
    }

    private static Change change(
            Agreement agreement, Stage stage, List<TimelineEntry> lines, NoticeEnd arrived, List<AuditEntry> audit) {
        return new Change(
                agreement.particulars(),
                agreement.version(),
                stage,
                lines,
                Optional.empty(),
                Optional.empty(),
                List.of(arrived),
                audit);
    }
}
