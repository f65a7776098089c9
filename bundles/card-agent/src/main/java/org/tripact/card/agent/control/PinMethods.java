package org.tripact.card.agent.control;

import java.util.List;
import org.tripact.kernel.Outcome;
import org.tripact.reader.api.CardKeys;

/** Opening and closing the card, and its PIN. */
final class PinMethods {

    private final CardAccess access;

    PinMethods(CardAccess access) {
        this.access = access;
    }

    Outcome<List<Object>, Refusal> open(Call call) {
        return access.card().map(card -> List.of());
    }

    Outcome<List<Object>, Refusal> close(Call call) {
        call.caller().forget();
        return Outcome.accepted(List.of());
    }

    /** Holds on this connection for a while. */
    Outcome<List<Object>, Refusal> verify(Call call) {
        return check(call).map(keys -> {
            access.remember(call.caller(), keys);
            return List.of();
        });
    }

    /** Opens and closes the card itself: nothing is held. */
    Outcome<List<Object>, Refusal> verifyOnly(Call call) {
        return check(call).map(keys -> List.of());
    }

    Outcome<List<Object>, Refusal> change(Call call) {
        Arguments arguments = call.arguments();
        return arguments
                .required("oldPin")
                .flatMap(oldPin -> arguments
                        .required("newPin")
                        .flatMap(newPin -> access.card().flatMap(card -> access.changePin(card, oldPin, newPin)))
                        .map(keys -> List.of()));
    }

    private Outcome<CardKeys, Refusal> check(Call call) {
        return call.arguments()
                .required(CardAccess.PIN)
                .flatMap(pin -> access.card().flatMap(card -> access.open(card, pin)));
    }
}
