package org.tripact.exchange.core;

import java.util.Locale;
import org.tripact.exchange.api.ReceiptKind;

/** One thing that happens in a random sequence. Numbers pick among what there is at that moment. */
sealed interface Step {

    /** What comes of the attempts of one round of the pump. */
    enum Line {
        ACCEPTS,
        /** Customs booked it, and the answer got lost. */
        LOSES_THE_ANSWER,
        IS_CUT_BEFORE,
        REFUSES,
        /** Nothing arrived, and the connector died of it. */
        THROWS,
        /** Customs booked it, and our process was killed before it could write anything down. */
        KILLED_AFTER
    }

    /** An enterprise signs for a code. */
    record Sign(int code) implements Step {}

    /** An enterprise terminates what is in force for a code. */
    record Terminate(int code) implements Step {}

    /** The pump looks once for messages. */
    record Pump(Line line) implements Step {}

    /** From now on messages go by this connector. */
    record Route(Way way) implements Step {}

    /**
     * Customs answers a message, or none of ours.
     *
     * @param id repeats now and then
     * @param killed whether our process is killed between the stage and the receipt's mark
     */
    record Answer(int message, Way by, int id, ReceiptKind kind, boolean killed) implements Step {}

    /** An administrator lets a message go again. */
    record Resend(int message) implements Step {}

    /** An administrator lets a message go another way. */
    record Reroute(int message) implements Step {}

    /** An administrator hears from customs that it never got a message; customs says so only where it is true. */
    record NeverArrived(int message) implements Step {}

    /** An administrator gives an application up. */
    record GiveUp(int agreement) implements Step {}

    /** An administrator believes a receipt. */
    record Accept(int receipt) implements Step {}

    /** An administrator sets a receipt aside. */
    record Dismiss(int receipt) implements Step {}

    /** An administrator says what a receipt answers. */
    record Match(int receipt, int message) implements Step {}

    /** The two connectors. */
    enum Way {
        EAST,
        WEST;

        String connector() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
