package org.tripact.agreement.core;

import java.time.Instant;
import java.util.Optional;
import org.tripact.agreement.api.CustomsAnswer;
import org.tripact.agreement.api.Milestones;
import org.tripact.agreement.api.Stage;

/** Where an agreement stands once a person believes an answer, whatever was known before. */
final class Belief {

    private Belief() {}

    /** The stage to move to; empty where the answer says nothing that was not known. */
    static Optional<Stage> in(CustomsAnswer answer, Stage stage) {
        AnswerDecision decision = AnswerPolicy.decide(stage, answer);
        if (decision instanceof AnswerDecision.Advance advance) {
            return Optional.of(advance.reached());
        }
        return decision == AnswerDecision.Note.CONTRADICTS
                ? Optional.of(overruled(stage.milestones(), answer))
                : Optional.empty();
    }

    private static Stage overruled(Milestones before, CustomsAnswer answer) {
        Instant at = answer.at();
        Instant signed = before.signedAt();
        Instant sent = or(before.sentAt(), at);
        Instant stored = or(before.storedAt(), at);
        return switch (answer.meaning()) {
            case DELIVERED -> new Stage.Sent(new Milestones(signed, at, null, null, null));
            case STORED -> new Stage.Stored(new Milestones(signed, sent, at, null, null));
            case STORE_FAILED -> new Stage.StoreFailed(new Milestones(signed, sent, null, at, null), answer.reason());
            case APPROVED -> new Stage.Approved(new Milestones(signed, sent, stored, at, null));
            case REJECTED -> new Stage.Rejected(new Milestones(signed, sent, stored, at, null), answer.reason());
        };
    }

    private static Instant or(Instant known, Instant otherwise) {
        return known == null ? otherwise : known;
    }
}
