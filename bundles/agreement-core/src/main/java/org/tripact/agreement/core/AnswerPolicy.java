package org.tripact.agreement.core;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tripact.agreement.api.CustomsAnswer;
import org.tripact.agreement.api.CustomsAnswer.Meaning;
import org.tripact.agreement.api.NoticeKind;
import org.tripact.agreement.api.Stage;
import org.tripact.agreement.api.State;
import org.tripact.agreement.core.AnswerDecision.Advance;
import org.tripact.agreement.core.AnswerDecision.Note;

/**
 * What an answer does to the stage it meets; the README has it as a table. Answers come late, twice and out of order: a
 * later one implies the stages before it, an earlier one is noted, one that says otherwise is left to a person.
 */
final class AnswerPolicy {

    private AnswerPolicy() {}

    static AnswerDecision decide(Stage stage, CustomsAnswer answer) {
        if (answer.subject() == NoticeKind.TERMINATION) {
            return ofTermination(stage, answer.meaning());
        }
        if (stage instanceof Stage.Declared declared) {
            return onDeclared(declared, answer);
        }
        if (stage instanceof Stage.Sent sent) {
            return onSent(sent, List.of(), answer);
        }
        if (stage instanceof Stage.Stored stored) {
            return onStored(stored, List.of(), answer);
        }
        return agreesWith(stage).contains(answer.meaning()) ? Note.TOO_LATE : Note.CONTRADICTS;
    }

    private static AnswerDecision onDeclared(Stage.Declared declared, CustomsAnswer answer) {
        Stage.Sent sent = declared.sent(answer.at());
        return answer.meaning() == Meaning.DELIVERED
                ? new Advance(List.of(), sent)
                : onSent(sent, List.of(sent), answer);
    }

    private static AnswerDecision onSent(Stage.Sent sent, List<Stage> implied, CustomsAnswer answer) {
        Stage.Stored stored = sent.stored(answer.at());
        return switch (answer.meaning()) {
            case DELIVERED -> Note.TOO_LATE;
            case STORED -> new Advance(implied, stored);
            case STORE_FAILED -> new Advance(implied, sent.storeFailed(answer.at(), answer.reason()));
            case APPROVED, REJECTED -> onStored(stored, and(implied, stored), answer);
        };
    }

    private static AnswerDecision onStored(Stage.Stored stored, List<Stage> implied, CustomsAnswer answer) {
        return switch (answer.meaning()) {
            case DELIVERED, STORED -> Note.TOO_LATE;
            case STORE_FAILED -> Note.CONTRADICTS;
            case APPROVED -> new Advance(implied, stored.approved(answer.at()));
            case REJECTED -> new Advance(implied, stored.rejected(answer.at(), answer.reason()));
        };
    }

    /** What customs may have said on the way to a stage behind its decision; everything else says otherwise. */
    private static Set<Meaning> agreesWith(Stage stage) {
        return switch (stage.state()) {
            case SIGN_APPROVED, TERMINATED -> Set.of(Meaning.DELIVERED, Meaning.STORED, Meaning.APPROVED);
            case SIGN_REJECTED -> Set.of(Meaning.DELIVERED, Meaning.STORED, Meaning.REJECTED);
            case SIGN_STORE_FAILED -> neverLeft(stage) ? Set.of() : Set.of(Meaning.DELIVERED, Meaning.STORE_FAILED);
            case SIGN_DECLARED, SIGN_SENT, SIGN_STORED -> throw new IllegalArgumentException("not decided yet");
        };
    }

    /** An application that was given up was never sent: any answer to it is news for a person. */
    private static boolean neverLeft(Stage stage) {
        return stage.milestones().sentAt() == null;
    }

    private static AnswerDecision ofTermination(Stage stage, Meaning meaning) {
        if (stage.state() != State.TERMINATED) {
            return Note.CONTRADICTS;
        }
        return switch (meaning) {
            case DELIVERED -> Note.TERMINATION_DELIVERED;
            case STORED, APPROVED -> Note.TERMINATION_ANSWERED;
            case STORE_FAILED, REJECTED -> Note.CONTRADICTS;
        };
    }

    private static List<Stage> and(List<Stage> implied, Stage next) {
        return Stream.concat(implied.stream(), Stream.of(next)).toList();
    }
}
