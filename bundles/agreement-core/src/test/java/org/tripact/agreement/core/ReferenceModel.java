package org.tripact.agreement.core;

import java.util.List;
import org.tripact.agreement.api.CustomsAnswer.Meaning;
import org.tripact.agreement.api.CustomsAnswers.Verdict;
import org.tripact.agreement.api.NoticeKind;
import org.tripact.agreement.api.State;

/**
 * The states of the domain in another way than the code: each end is a road of answers, and an answer moves forward on
 * the road, lies behind on it, or is on another.
 */
final class ReferenceModel {

    private static final List<Meaning> TO_APPROVAL = List.of(Meaning.DELIVERED, Meaning.STORED, Meaning.APPROVED);
    private static final List<Meaning> TO_REJECTION = List.of(Meaning.DELIVERED, Meaning.STORED, Meaning.REJECTED);
    private static final List<Meaning> TO_FAILURE = List.of(Meaning.DELIVERED, Meaning.STORE_FAILED);

    private List<Meaning> gone = List.of();
    private boolean terminated;

    Verdict take(NoticeKind subject, Meaning meaning) {
        if (subject == NoticeKind.TERMINATION) {
            boolean positive = meaning != Meaning.REJECTED && meaning != Meaning.STORE_FAILED;
            return terminated && positive ? Verdict.APPLIED : Verdict.CONTRADICTS;
        }
        if (gone.contains(meaning)) {
            return Verdict.TOO_LATE;
        }
        for (List<Meaning> road : List.of(TO_APPROVAL, TO_REJECTION, TO_FAILURE)) {
            int place = road.indexOf(meaning);
            if (place >= gone.size() && road.subList(0, gone.size()).equals(gone)) {
                gone = road.subList(0, place + 1);
                return Verdict.APPLIED;
            }
        }
        return Verdict.CONTRADICTS;
    }

    void terminate() {
        terminated = true;
    }

    boolean wasStored() {
        return gone.contains(Meaning.STORED);
    }

    State state() {
        if (terminated) {
            return State.TERMINATED;
        }
        if (gone.isEmpty()) {
            return State.SIGN_DECLARED;
        }
        return switch (gone.get(gone.size() - 1)) {
            case DELIVERED -> State.SIGN_SENT;
            case STORED -> State.SIGN_STORED;
            case STORE_FAILED -> State.SIGN_STORE_FAILED;
            case APPROVED -> State.SIGN_APPROVED;
            case REJECTED -> State.SIGN_REJECTED;
        };
    }
}
