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
        all.put(ReceiptKind.STORED, positive(answers, Meaning.STORED));
        all.put(ReceiptKind.APPROVED, positive(answers, Meaning.APPROVED));
        all.put(ReceiptKind.STORE_FAILED, negative(answers, Meaning.STORE_FAILED));
        all.put(ReceiptKind.REJECTED, negative(answers, Meaning.REJECTED));
        return all;
    }

    private static ReceiptHandler positive(CustomsAnswers answers, Meaning meaning) {
        return (receipt, answered) -> Ruling.of(answers.record(answer(receipt, answered, meaning, "")));
    }

    private static ReceiptHandler negative(CustomsAnswers answers, Meaning meaning) {
        return (receipt, answered) -> {
            Ruling ruling = Ruling.of(answers.record(answer(receipt, answered, meaning, receipt.reason())));
            return answered.kind() == MessageKind.TERMINATION && ruling != Ruling.UNKNOWN_AGREEMENT
                    ? Ruling.NEGATIVE_TO_TERMINATION
                    : ruling;
        };
    }

    private static CustomsAnswer answer(Receipt receipt, Envelope answered, Meaning meaning, String reason) {
        String reference = receipt.connector() + "/" + receipt.id();
        return new CustomsAnswer(
                answered.agreement(), Notices.of(answered.kind()), meaning, receipt.at(), reference, reason);
    }
}
