package org.tripact.exchange.core;

import org.tripact.agreement.api.NoticeKind;
import org.tripact.exchange.api.MessageKind;

/** The exchange's word in the agreement's language. */
final class Notices {

    private Notices() {}

    static NoticeKind of(MessageKind kind) {
        return switch (kind) {
            case APPLICATION -> NoticeKind.APPLICATION;
            case TERMINATION -> NoticeKind.TERMINATION;
        };
    }
}
