package org.tripact.agreement.core;

import java.time.Instant;
import org.tripact.agreement.api.NoticeKind;
import org.tripact.agreement.api.store.Notice;
import org.tripact.kernel.AgreementNumber;
import org.tripact.kernel.MessageId;

/** What customs must learn, under a message id that follows from the agreement: an agreement tells each kind once. */
final class Notices {

    private Notices() {}

    static Notice of(NoticeKind kind, AgreementNumber number, Instant at) {
        return new Notice(idOf(kind, number), kind, at);
    }

    static MessageId idOf(NoticeKind kind, AgreementNumber number) {
        return new MessageId(number.value() + suffix(kind));
    }

    private static String suffix(NoticeKind kind) {
        return switch (kind) {
            case APPLICATION -> "-S";
            case TERMINATION -> "-T";
        };
    }
}
