package org.tripact.customs.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tripact.exchange.api.MessageKind;
import org.tripact.exchange.api.ReceiptKind;

/** Which answers an entry of the books gets, in order and when. */
record Plan(Duration storedAfter, Duration approvedAfter) {

    /** What goes out. */
    enum Shape {
        TRUE,
        /** An answer that was altered after customs had sealed it. */
        FORGED,
        /** No answer at all. */
        GARBAGE
    }

    /** The guid comes from the message: answered again after a crash, it is the same answer. */
    record Answer(String guid, ReceiptKind kind, Instant dueAt, String reason, Shape shape, int copies) {

        Answer twice() {
            return new Answer(guid, kind, dueAt, reason, shape, 2);
        }

        Answer as(Shape other) {
            return new Answer(guid, kind, dueAt, reason, other, copies);
        }
    }

    /** The next answer that is owed; empty where none is, or a person has to decide first. */
    Optional<Answer> next(Case entry) {
        List<Answer> all = answers(entry);
        return entry.answered() < all.size() ? Optional.of(all.get(entry.answered())) : Optional.empty();
    }

    /** What customs itself has decided by now at last, whoever heard of it. */
    Optional<Answer> decided(Case entry, Instant now) {
        return answers(entry).stream()
                .filter(answer ->
                        answer.shape() == Shape.TRUE && !answer.dueAt().isAfter(now))
                .max(Comparator.comparing(Answer::dueAt).thenComparing(Answer::kind));
    }

    private List<Answer> answers(Case entry) {
        return entry.submission().kind() == MessageKind.TERMINATION ? toATermination(entry) : toAnApplication(entry);
    }

    private List<Answer> toATermination(Case entry) {
        Answer approved = answer(entry, ReceiptKind.APPROVED, storedAt(entry), "");
        return switch (entry.treatment().action()) {
            case SILENT, NOT_SENT, FAULT -> List.of();
            case GARBAGE -> List.of(approved.as(Shape.GARBAGE), approved);
            case FORGED -> List.of(approved.as(Shape.FORGED));
            default -> List.of(approved);
        };
    }

    private List<Answer> toAnApplication(Case entry) {
        String reason = entry.treatment().reason();
        Answer stored = answer(entry, ReceiptKind.STORED, storedAt(entry), "");
        Answer approved = answer(entry, ReceiptKind.APPROVED, decidedAt(entry), "");
        return switch (entry.treatment().action()) {
            case APPROVE, SLOW, UNKNOWN -> List.of(stored, approved);
            case REJECT -> List.of(stored, answer(entry, ReceiptKind.REJECTED, decidedAt(entry), reason));
            case STORE_FAIL -> List.of(answer(entry, ReceiptKind.STORE_FAILED, storedAt(entry), reason));
            case SILENT, NOT_SENT, FAULT -> List.of();
            case TWICE -> List.of(stored.twice(), approved.twice());
            case OUT_OF_ORDER -> List.of(approved, stored);
            case GARBAGE -> List.of(stored.as(Shape.GARBAGE), stored, approved);
            case FORGED -> List.of(stored, approved.as(Shape.FORGED));
            case DESK ->
                entry.decision()
                        .map(decision -> List.of(stored, byDesk(entry, decision)))
                        .orElse(List.of(stored));
        };
    }

    private static Answer byDesk(Case entry, Decision decision) {
        ReceiptKind kind = decision.approved() ? ReceiptKind.APPROVED : ReceiptKind.REJECTED;
        return answer(entry, kind, decision.at(), decision.reason());
    }

    private static Answer answer(Case entry, ReceiptKind kind, Instant at, String reason) {
        return new Answer(entry.id() + "-" + kind, kind, at, reason, Shape.TRUE, 1);
    }

    private Instant storedAt(Case entry) {
        return entry.takenAt().plus(storedAfter);
    }

    private Instant decidedAt(Case entry) {
        return storedAt(entry).plus(approvedAfter);
    }
}
