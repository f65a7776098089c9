package org.tripact.customs.jms;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.tripact.customs.message.BusinessAnswer;
import org.tripact.customs.message.PlatformMessages;
import org.tripact.customs.message.Received;
import org.tripact.customs.message.TechnicalAnswer;
import org.tripact.exchange.api.Delivery;
import org.tripact.exchange.api.Receipt;
import org.tripact.exchange.api.Stray;
import org.tripact.kernel.MessageId;

/** Decides what is to become of a letter by what is in it; changes nothing. */
record Judge(String name, PlatformMessages messages) {

    Verdict verdict(Letter letter) {
        if (letter instanceof Letter.Unread unread) {
            // nothing of its content was taken: what a person gets is what was seen from outside
            byte[] outside = unread.toString().getBytes(StandardCharsets.UTF_8);
            return shelve(Stray.Reason.UNREADABLE, unread.why(), outside);
        }
        byte[] bytes = ((Letter.Read) letter).bytes();
        Received received = messages.read(bytes);
        if (received instanceof Received.Authentic authentic) {
            return business(authentic.answer(), bytes);
        }
        if (received instanceof Received.Technical technical) {
            TechnicalAnswer answer = technical.answer();
            String code = answer.responses().get(answer.responses().size() - 1).code();
            return way(answer.messageId(), code, answer.delivery(), bytes);
        }
        if (received instanceof Received.Unproven unproven) {
            return shelve(Stray.Reason.UNPROVEN, unproven.why().name(), bytes);
        }
        return shelve(
                Stray.Reason.UNREADABLE, ((Received.Unreadable) received).why().name(), bytes);
    }

    private Verdict business(BusinessAnswer answer, byte[] bytes) {
        Optional<Receipt> receipt;
        try {
            receipt = answer.receipt(name);
        } catch (IllegalArgumentException unfit) {
            return shelve(Stray.Reason.UNREADABLE, "an id that no receipt may have", bytes);
        }
        Delivery delivery = answer.meaning().delivery("");
        return receipt.<Verdict>map(Verdict.Give::new)
                .orElseGet(() -> way(answer.messageId(), answer.status(), delivery, bytes));
    }

    /**
     * An answer that speaks of the way only, and after the attempt that it speaks of has ended well. Which message and
     * which code is told, in their own narrow shapes; customs' words are not.
     */
    private Verdict way(String messageId, String code, Delivery delivery, byte[] bytes) {
        String which = MessageId.parse(messageId).map(MessageId::value).orElse("no message of ours");
        String what = which + " status " + code;
        if (delivery instanceof Delivery.Accepted) {
            return new Verdict.Note(what + ": on its way");
        }
        boolean unexplained = delivery instanceof Delivery.Unknown;
        return shelve(unexplained ? Stray.Reason.UNEXPLAINED : Stray.Reason.NOT_PASSED_ON, what, bytes);
    }

    private Verdict shelve(Stray.Reason reason, String detail, byte[] bytes) {
        return new Verdict.Shelve(new Stray(name, reason, detail, bytes));
    }
}
