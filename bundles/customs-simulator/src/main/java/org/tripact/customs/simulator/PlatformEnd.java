package org.tripact.customs.simulator;

import java.time.Clock;
import java.util.Optional;
import org.tripact.customs.message.BusinessAnswer;
import org.tripact.customs.message.PlatformMessages;
import org.tripact.customs.message.Received;
import org.tripact.customs.simulator.KeyFolder.Links;
import org.tripact.exchange.api.Delivery;
import org.tripact.exchange.api.Envelope;
import org.tripact.exchange.api.ReceiptSink;
import org.tripact.exchange.api.SentStatement;
import org.tripact.exchange.api.StatementSink;
import org.tripact.exchange.api.Stray;
import org.tripact.exchange.api.StrayShelf;

/** Our end of the line. It trusts customs' end no more than a connector over a network would. */
final class PlatformEnd {

    private final String connector;
    private final PlatformMessages mail;
    private final ReceiptSink sink;
    private final StrayShelf shelf;
    private final StatementSink statements;

    PlatformEnd(
            String connector, Links links, ReceiptSink sink, StrayShelf shelf, StatementSink statements, Clock clock) {
        this.connector = connector;
        this.mail = new PlatformMessages(links.platform(), clock);
        this.sink = sink;
        this.shelf = shelf;
        this.statements = statements;
    }

    byte[] write(Envelope envelope) {
        return mail.write(envelope);
    }

    byte[] write(SentStatement sheet) {
        return mail.write(sheet);
    }

    /** What a technical answer says of the attempt that it answers. */
    Delivery outcome(byte[] bytes) {
        return mail.read(bytes) instanceof Received.Technical technical
                ? technical.answer().delivery()
                : new Delivery.Unknown("回执不可读 (the answer could not be read)");
    }

    /** Gives on what customs' end sent. Throws where it could not be kept: it is then sent again. */
    void take(byte[] bytes) {
        Received received = mail.read(bytes);
        if (received instanceof Received.Authentic authentic) {
            give(authentic.answer(), bytes);
        } else if (received instanceof Received.Unproven unproven) {
            putAside(Stray.Reason.UNPROVEN, unproven.why().name(), bytes);
        } else if (received instanceof Received.Unreadable unreadable) {
            putAside(Stray.Reason.UNREADABLE, unreadable.why().name(), bytes);
        } else {
            putAside(Stray.Reason.UNREADABLE, "a technical answer that nobody asked for", bytes);
        }
    }

    /** Gives on what customs' end states. Throws where it could not be kept. */
    void takeStatement(byte[] bytes) {
        Optional<Stray.Reason> fault = mail.readStatement(connector, bytes)
                .fold(
                        held -> statements.accept(held) == StatementSink.Acceptance.UNASKED
                                ? Optional.of(Stray.Reason.UNEXPLAINED)
                                : Optional.empty(),
                        why -> Optional.of(why.isDoubt() ? Stray.Reason.UNPROVEN : Stray.Reason.UNREADABLE));
        fault.ifPresent(reason -> putAside(reason, "a statement", bytes));
    }

    private void give(BusinessAnswer answer, byte[] bytes) {
        answer.receipt(connector)
                .ifPresentOrElse(
                        sink::accept, () -> putAside(Stray.Reason.UNEXPLAINED, "status " + answer.status(), bytes));
    }

    private void putAside(Stray.Reason reason, String detail, byte[] bytes) {
        if (shelf.put(new Stray(connector, reason, detail, bytes)) == StrayShelf.Placement.FULL) {
            // not taken: customs' end still owes it
            throw new IllegalStateException("the shelf of strays is full (" + reason + " " + detail + ")");
        }
    }
}
