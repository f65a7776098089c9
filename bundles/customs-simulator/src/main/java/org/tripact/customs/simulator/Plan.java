package org.tripact.customs.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tripact.exchange.api.MessageKind;
import org.tripact.exchange.api.Receipt;
import org.tripact.exchange.api.ReceiptKind;

/** Which answers an entry of the books gets, in order and when. */
record Plan(String connector, Duration storedAfter, Duration approvedAfter) {

    /** The id comes from the message: answered again after a crash, it is the same answer. */
    record Answer(Receipt receipt, Instant dueAt, int copies) {}

    /** The next answer that is owed; empty where none is, or a person has to decide first. */
    Optional<Answer> next(Case entry) {
        List<Answer> all = answers(entry);
        return entry.answered() < all.size() ? Optional.of(all.get(entry.answered())) : Optional.empty();
    }

    private List<Answer> answers(Case entry) {
        if (entry.submission().kind() == MessageKind.TERMINATION) {
            return entry.treatment().action() == Treatment.Action.SILENT
                    ? List.of()
                    : List.of(answer(entry, ReceiptKind.APPROVED, storedAt(entry), ""));
        }
        String reason = entry.treatment().reason();
        Answer stored = answer(entry, ReceiptKind.STORED, storedAt(entry), "");
        Answer approved = answer(entry, ReceiptKind.APPROVED, decidedAt(entry), "");
        return switch (entry.treatment().action()) {
            case APPROVE -> List.of(stored, approved);
            case REJECT -> List.of(stored, answer(entry, ReceiptKind.REJECTED, decidedAt(entry), reason));
            case STORE_FAIL -> List.of(answer(entry, ReceiptKind.STORE_FAILED, storedAt(entry), reason));
            case SILENT -> List.of();
            case TWICE -> List.of(twice(stored), twice(approved));
            case OUT_OF_ORDER -> List.of(approved, stored);
            case DESK ->
                entry.decision()
                        .map(decision -> List.of(stored, byDesk(entry, decision)))
                        .orElse(List.of(stored));
        };
    }

    private Answer byDesk(Case entry, Decision decision) {
        ReceiptKind kind = decision.approved() ? ReceiptKind.APPROVED : ReceiptKind.REJECTED;
        return answer(entry, kind, decision.at(), decision.reason());
    }

    private Answer answer(Case entry, ReceiptKind kind, Instant at, String reason) {
        String message = entry.id().value();
        return new Answer(new Receipt(connector, message + "-" + kind, message, kind, at, reason), at, 1);
    }

    private static Answer twice(Answer once) {
        return new Answer(once.receipt(), once.dueAt(), 2);
    }

    private Instant storedAt(Case entry) {
        return entry.takenAt().plus(storedAfter);
    }

    private Instant decidedAt(Case entry) {
        return storedAt(entry).plus(approvedAfter);
    }
}
