package org.tripact.agreement.core;

import java.time.Instant;
import org.tripact.agreement.api.AgreementHistory;
import org.tripact.agreement.api.Cause;
import org.tripact.agreement.api.NoticeKind;
import org.tripact.agreement.api.store.Notice;
import org.tripact.kernel.AgreementNumber;
import org.tripact.kernel.MessageId;

/** What customs must learn, under message ids that follow from the agreement. */
final class Notices {

    private Notices() {}

    static Notice application(AgreementNumber number, Instant at) {
        return new Notice(idOfApplication(number), NoticeKind.APPLICATION, at);
    }

    static MessageId idOfApplication(AgreementNumber number) {
        return new MessageId(number.value() + "-S");
    }

    /**
     * An agreement ends once, unless a person believes customs that it stands: then its next termination is another
     * message, which customs cannot take for the first.
     */
    static Notice termination(AgreementHistory before, Instant at) {
        return new Notice(idOfTermination(before, terminations(before) + 1), NoticeKind.TERMINATION, at);
    }

    static MessageId idOfLastTermination(AgreementHistory known) {
        return idOfTermination(known, terminations(known));
    }

    private static long terminations(AgreementHistory known) {
        return known.timeline().stream()
                .filter(line -> line.cause() == Cause.ENTERPRISE_TERMINATED)
                .count();
    }

    private static MessageId idOfTermination(AgreementHistory of, long nth) {
        return new MessageId(of.agreement().number().value() + (nth == 1 ? "-T" : "-T" + nth));
    }
}
