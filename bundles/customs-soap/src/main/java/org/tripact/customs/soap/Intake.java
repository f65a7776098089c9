package org.tripact.customs.soap;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.customs.message.BusinessAnswer;
import org.tripact.customs.message.Meaning;
import org.tripact.customs.message.PlatformMessages;
import org.tripact.customs.message.Received;
import org.tripact.exchange.api.Delivery;
import org.tripact.exchange.api.Receipt;
import org.tripact.exchange.api.ReceiptSink;
import org.tripact.exchange.api.Stray;
import org.tripact.exchange.api.StrayShelf;
import org.tripact.kernel.MessageId;

/** Takes in what customs brings, by a channel that is authenticated already: each thing is kept before it is taken. */
final class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final String connector;
    private final PlatformMessages messages;
    private final ReceiptSink sink;
    private final StrayShelf shelf;

    Intake(String connector, PlatformMessages messages, ReceiptSink sink, StrayShelf shelf) {
        this.connector = connector;
        this.messages = messages;
        this.sink = sink;
        this.shelf = shelf;
    }

    /** Whether the caller may hear that it was taken; throws where a store is away. */
    boolean take(byte[] bytes) {
        Received received = messages.read(bytes);
        if (received instanceof Received.Authentic authentic) {
            return business(authentic.answer(), bytes);
        }
        if (received instanceof Received.Technical technical) {
            return way(technical.answer().messageId(), technical.answer().delivery(), bytes);
        }
        if (received instanceof Received.Unproven unproven) {
            return aside(Stray.Reason.UNPROVEN, unproven.why().name(), bytes);
        }
        return aside(
                Stray.Reason.UNREADABLE, ((Received.Unreadable) received).why().name(), bytes);
    }

    private boolean business(BusinessAnswer answer, byte[] bytes) {
        Optional<Receipt> receipt;
        try {
            receipt = answer.receipt(connector);
        } catch (IllegalArgumentException unfit) {
            return aside(Stray.Reason.UNREADABLE, "an id that no receipt may have", bytes);
        }
        if (receipt.isPresent()) {
            sink.accept(receipt.get());
            return true;
        }
        return answer.meaning() == Meaning.UNKNOWN
                ? aside(Stray.Reason.UNEXPLAINED, "status " + answer.status(), bytes)
                : way(answer.messageId(), answer.meaning().delivery(answer.status()), bytes);
    }

    /** It speaks of the way only. That all is well changes nothing, and is only noted. */
    private boolean way(String messageId, Delivery delivery, byte[] bytes) {
        String which = MessageId.parse(messageId).map(MessageId::value).orElse("no message of ours");
        if (delivery instanceof Delivery.Accepted) {
            LOG.info("{}: customs says that a message is on its way: {}", connector, which);
            return true;
        }
        boolean unexplained = delivery instanceof Delivery.Unknown;
        return aside(unexplained ? Stray.Reason.UNEXPLAINED : Stray.Reason.NOT_PASSED_ON, which, bytes);
    }

    private boolean aside(Stray.Reason reason, String detail, byte[] bytes) {
        StrayShelf.Placement placement = shelf.put(new Stray(connector, reason, Outcomes.shortened(detail), bytes));
        LOG.warn("{}: what came is {} ({}), and on the shelf of strays {}", connector, reason, detail, placement);
        return placement != StrayShelf.Placement.FULL;
    }
}
