package org.tripact.agreement.core;

import java.util.List;
import org.tripact.agreement.api.Cause;
import org.tripact.agreement.api.CustomsAnswers.Verdict;
import org.tripact.agreement.api.Stage;

/** What an answer of customs does to an agreement. */
sealed interface AnswerDecision {

    /**
     * The stage moves.
     *
     * @param implied the stages that customs never told by themselves, oldest first
     * @param reached the stage that the answer names
     */
    record Advance(List<Stage> implied, Stage reached) implements AnswerDecision {

        public Advance {
            implied = List.copyOf(implied);
        }
    }

    /** Only the timeline learns of it. */
    record Note(Cause cause, Verdict verdict) implements AnswerDecision {

        static final Note TOO_LATE = new Note(Cause.RECEIPT_TOO_LATE, Verdict.TOO_LATE);
        static final Note CONTRADICTS = new Note(Cause.RECEIPT_TO_DECIDE, Verdict.CONTRADICTS);
        static final Note TERMINATION_DELIVERED = new Note(Cause.TERMINATION_DELIVERED, Verdict.APPLIED);
        static final Note TERMINATION_ANSWERED = new Note(Cause.TERMINATION_ANSWERED, Verdict.APPLIED);
    }
}
