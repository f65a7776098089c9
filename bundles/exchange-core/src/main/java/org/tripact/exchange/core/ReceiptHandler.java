package org.tripact.exchange.core;

import java.util.EnumMap;
import java.util.Map;
import org.tripact.agreement.api.CustomsAnswer;
import org.tripact.agreement.api.CustomsAnswer.Meaning;
import org.tripact.agreement.api.CustomsAnswers;
import org.tripact.exchange.api.Envelope;
import org.tripact.exchange.api.MessageKind;
import org.tripact.exchange.api.Receipt;
import org.tripact.exchange.api.ReceiptKind;

/** Applies receipts of one kind. */
@FunctionalInterface
interface ReceiptHandler {

    /** May be repeated after a crash: the answer's reference makes it count once. */
    Ruling handle(Receipt receipt, Envelope answered);

    /** One handler a kind. */
    static Map<ReceiptKind, ReceiptHandler> all(CustomsAnswers answers) {
        Map<ReceiptKind, ReceiptHandler> all = new EnumMap<>(ReceiptKind.class);
        all.put(ReceiptKind.STORED, positive(answers));
        all.put(ReceiptKind.APPROVED, positive(answers));
        all.put(ReceiptKind.STORE_FAILED, negative(answers));
        all.put(ReceiptKind.REJECTED, negative(answers));
        return all;
    }

    private static ReceiptHandler positive(CustomsAnswers answers) {
        return (receipt, answered) -> Ruling.of(answers.record(answer(receipt, answered)));
    }

    private static ReceiptHandler negative(CustomsAnswers answers) {
        return (receipt, answered) -> {
            Ruling ruling = Ruling.of(answers.record(answer(receipt, answered)));
            return answered.kind() == MessageKind.TERMINATION && ruling != Ruling.UNKNOWN_AGREEMENT
                    ? Ruling.NEGATIVE_TO_TERMINATION
                    : ruling;
        };
    }

    /** What the receipt says to the agreement of the message that it answers. */
    static CustomsAnswer answer(Receipt receipt, Envelope answered) {
        boolean negative = receipt.kind() == ReceiptKind.STORE_FAILED || receipt.kind() == ReceiptKind.REJECTED;
        return new CustomsAnswer(
                answered.agreement(),
                answered.id(),
                Notices.of(answered.kind()),
                Meaning.valueOf(receipt.kind().name()),
                receipt.at(),
                receipt.connector() + "/" + receipt.id(),
                negative ? receipt.reason() : "");
    }
}
