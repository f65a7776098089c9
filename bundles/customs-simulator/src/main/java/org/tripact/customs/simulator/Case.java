package org.tripact.customs.simulator;

import java.time.Instant;
import java.util.Optional;
import org.tripact.customs.simulator.Treatment.Action;
import org.tripact.exchange.api.MessageKind;
import org.tripact.kernel.MessageId;

/**
 * One entry of the books.
 *
 * @param answered how many of its answers were taken
 * @param resends how often the same message came again
 */
record Case(
        Submission submission,
        Treatment treatment,
        Instant takenAt,
        Optional<Decision> decision,
        int answered,
        int resends) {

    static Case taken(Submission submission, Treatment treatment, Instant at) {
        return new Case(submission, treatment, at, Optional.empty(), 0, 0);
    }

    MessageId id() {
        return submission.id();
    }

    boolean waitsForDesk() {
        return treatment.action() == Action.DESK && submission.kind() == MessageKind.APPLICATION && decision.isEmpty();
    }

    Case decided(Decision by) {
        return new Case(submission, treatment, takenAt, Optional.of(by), answered, resends);
    }

    Case answeredOnceMore() {
        return new Case(submission, treatment, takenAt, decision, answered + 1, resends);
    }

    Case resent() {
        return new Case(submission, treatment, takenAt, decision, answered, resends + 1);
    }
}
