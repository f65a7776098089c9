package org.tripact.customs.simulator;

import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.tripact.customs.simulator.Treatment.Action;
import org.tripact.exchange.api.MessageKind;
import org.tripact.kernel.AgreementNumber;
import org.tripact.kernel.CustomsCode;
import org.tripact.kernel.Enterprise;
import org.tripact.kernel.MessageId;
import org.tripact.kernel.Uscc;

/** The lines of the books; what a line does to an entry is said here once, for writing and for reading again. */
final class BookLine {

    private static final String TAKEN = "TAKEN";
    private static final String AGAIN = "AGAIN";
    private static final String DECIDED = "DECIDED";
    private static final String ANSWERED = "ANSWERED";

    private BookLine() {}

    static String taken(Submission of, Treatment treatment, Instant at) {
        return Fields.join(
                TAKEN,
                of.id(),
                at,
                of.kind(),
                of.agreement(),
                of.customsCode(),
                of.enterprise().uscc(),
                of.enterprise().name(),
                of.district(),
                of.at(),
                treatment.action(),
                treatment.reason());
    }

    static String again(MessageId id, Instant at) {
        return Fields.join(AGAIN, id, at);
    }

    static String decided(MessageId id, Decision decision) {
        return Fields.join(DECIDED, id, decision.at(), decision.approved(), decision.reason());
    }

    static String answered(MessageId id, String receiptId) {
        return Fields.join(ANSWERED, id, receiptId);
    }

    static void apply(String line, BiConsumer<MessageId, UnaryOperator<Case>> books) {
        List<String> fields = Fields.split(line);
        MessageId id = new MessageId(fields.get(1));
        switch (fields.get(0)) {
            case TAKEN -> books.accept(id, none -> entry(id, fields));
            case AGAIN -> books.accept(id, Case::resent);
            case DECIDED -> books.accept(id, before -> before.decided(decision(fields)));
            case ANSWERED -> books.accept(id, Case::answeredOnceMore);
            default -> throw new IllegalArgumentException("the books hold a line of a later version: " + fields.get(0));
        }
    }

    private static Case entry(MessageId id, List<String> fields) {
        Submission submission = new Submission(
                id,
                MessageKind.valueOf(fields.get(3)),
                new AgreementNumber(fields.get(4)),
                new CustomsCode(fields.get(5)),
                new Enterprise(new Uscc(fields.get(6)), fields.get(7)),
                fields.get(8),
                Instant.parse(fields.get(9)));
        Treatment treatment = new Treatment(Action.valueOf(fields.get(10)), fields.get(11));
        return Case.taken(submission, treatment, Instant.parse(fields.get(2)));
    }

    private static Decision decision(List<String> fields) {
        return new Decision(Boolean.parseBoolean(fields.get(3)), fields.get(4), Instant.parse(fields.get(2)));
    }
}
