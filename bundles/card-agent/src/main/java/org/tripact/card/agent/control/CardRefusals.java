package org.tripact.card.agent.control;

import java.util.OptionalInt;
import org.tripact.reader.api.CardRefusal;

/** What a card refuses, in the words of the wire. */
final class CardRefusals {

    private CardRefusals() {}

    static Refusal told(CardRefusal refusal, OptionalInt triesLeft) {
        return switch (refusal) {
            case READER_MISSING -> ControlError.READER_MISSING.refusal();
            case CARD_MISSING -> ControlError.CARD_MISSING.refusal();
            case PIN_WRONG -> ControlError.PIN_WRONG.refusal(tries(triesLeft));
            case PIN_LOCKED -> ControlError.PIN_LOCKED.refusal();
            case PIN_LENGTH -> ControlError.PIN_LENGTH.refusal();
            case PIN_NEEDED -> ControlError.ARGUMENT_MISSING.refusal(CardAccess.PIN);
            case DIGEST_LENGTH, CIPHER_UNREADABLE -> ControlError.ARGUMENT_UNREADABLE.refusal("inData");
            case NOT_SUPPORTED -> ControlError.CARD_CANNOT.refusal();
        };
    }

    /** Not every card tells. */
    private static String tries(OptionalInt left) {
        return left.isPresent() ? "，还可以再试" + left.getAsInt() + "次" : "";
    }
}
