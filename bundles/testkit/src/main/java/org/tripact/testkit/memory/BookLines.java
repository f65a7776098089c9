package org.tripact.testkit.memory;

import java.time.Instant;
import java.util.Optional;
import org.tripact.agreement.api.Agreement;
import org.tripact.agreement.api.Milestones;
import org.tripact.agreement.api.State;
import org.tripact.exchange.api.MessageKind;
import org.tripact.exchange.api.ReceiptKind;
import org.tripact.exchange.api.SentStatement.Line;
import org.tripact.exchange.api.port.Outbox.Status;

/** A line of our books: the message and what its agreement knows of customs' answers. */
final class BookLines {

    private BookLines() {}

    static Line of(OutboxRow row, Agreement agreement) {
        boolean delivered = row.status() == Status.DELIVERED;
        Optional<ReceiptKind> answer =
                row.envelope().kind() == MessageKind.APPLICATION ? answer(agreement.state()) : Optional.empty();
        Instant sent = delivered ? row.deliveredAt() : row.envelope().at();
        return new Line(
                row.envelope().id(),
                row.envelope().kind(),
                row.envelope().agreement(),
                delivered,
                answer,
                answer.map(kind -> since(kind, agreement.stage().milestones())).orElse(sent));
    }

    private static Optional<ReceiptKind> answer(State state) {
        return switch (state) {
            case SIGN_DECLARED, SIGN_SENT -> Optional.empty();
            case SIGN_STORED -> Optional.of(ReceiptKind.STORED);
            case SIGN_STORE_FAILED -> Optional.of(ReceiptKind.STORE_FAILED);
            case SIGN_APPROVED, TERMINATED -> Optional.of(ReceiptKind.APPROVED);
            case SIGN_REJECTED -> Optional.of(ReceiptKind.REJECTED);
        };
    }

    private static Instant since(ReceiptKind kind, Milestones when) {
        return kind == ReceiptKind.STORED ? when.storedAt() : when.decidedAt();
    }
}
