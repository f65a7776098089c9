package org.tripact.exchange.core;

import org.tripact.agreement.api.CustomsAnswers.Verdict;
import org.tripact.exchange.api.port.ReceiptStore.Fate;

/** What becomes of a receipt, and why; the README has the table. */
enum Ruling {
    APPLIED(Fate.APPLIED, "the stage moved, or the timeline has it"),
    KNOWN(Fate.NOTHING_NEW, "this very answer was known"),
    TOO_LATE(Fate.NOTHING_NEW, "a later stage was known"),
    CONTRADICTS(Fate.TO_DECIDE, "it contradicts what is known of the agreement"),
    NEGATIVE_TO_TERMINATION(Fate.TO_DECIDE, "customs answers no to a termination, which needs no yes"),
    OTHER_CONNECTOR(Fate.TO_DECIDE, "the message did not go out by the connector that brought this"),
    UNKNOWN_AGREEMENT(Fate.TO_DECIDE, "there is no such agreement"),
    UNKNOWN_MESSAGE(Fate.TO_DECIDE, "no message of ours has this id");

    private final Fate fate;
    private final String why;

    Ruling(Fate fate, String why) {
        this.fate = fate;
        this.why = why;
    }

    static Ruling of(Verdict verdict) {
        return switch (verdict) {
            case APPLIED -> APPLIED;
            case KNOWN -> KNOWN;
            case TOO_LATE -> TOO_LATE;
            case CONTRADICTS -> CONTRADICTS;
            case UNKNOWN_AGREEMENT -> UNKNOWN_AGREEMENT;
        };
    }

    Fate fate() {
        return fate;
    }

    String why() {
        return why;
    }
}
