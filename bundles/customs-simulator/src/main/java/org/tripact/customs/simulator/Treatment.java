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
        DESK;

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
