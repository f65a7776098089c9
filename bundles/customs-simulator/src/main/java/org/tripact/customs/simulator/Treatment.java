package org.tripact.customs.simulator;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How customs treats one message; written into the books with it, so that a later rule changes nothing. */
record Treatment(Action action, String reason) {

    static final Treatment APPROVE = new Treatment(Action.APPROVE, "");

    /** The closed list; the README has the table. */
    enum Action {
        APPROVE,
        REJECT,
        STORE_FAIL,
        SILENT,
        TWICE,
        OUT_OF_ORDER,
        DESK,
        /** The attempt lasts. */
        SLOW,
        /** Into the books, and nobody hears of it the first time. */
        UNKNOWN,
        /** Not passed on, as long as the rule stands. */
        NOT_SENT,
        /** A bug in the connector, as long as the rule stands. */
        FAULT,
        /** Something that is no answer before the answers. */
        GARBAGE,
        /** The last answer is altered after it was sealed. */
        FORGED;

        /** The word that rules use. */
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Action> of(String word) {
            return Stream.of(values())
                    .filter(action -> action.word().equals(word))
                    .findFirst();
        }

        boolean takesReason() {
            return this == REJECT || this == STORE_FAIL;
        }
    }
}
