package org.tripact.card.core.check;

import java.util.Optional;
import org.tripact.card.api.CardReason;
import org.tripact.card.api.CardStatus;
import org.tripact.card.api.RegisteredCard;
import org.tripact.card.api.port.RegisterStore;
import org.tripact.kernel.Outcome;

/** The register knows the card, for the same organisation, and accepts it. */
final class RegisterValidator {

    private final RegisterStore register;

    RegisterValidator(RegisterStore register) {
        this.register = register;
    }

    Outcome<Registered, CardReason> check(Cleared cleared) {
        Optional<RegisteredCard> card = register.find(
                        cleared.chained().submission().expected())
                .filter(found -> cleared.chained()
                        .certificate()
                        .organisationCode()
                        .filter(found.organisationCode()::equals)
                        .isPresent());
        if (card.isEmpty()) {
            return Outcome.refused(CardReason.CARD_NOT_REGISTERED);
        }
        return card.get().status() == CardStatus.ACTIVE
                ? Outcome.accepted(new Registered(cleared, card.get()))
                : Outcome.refused(CardReason.CARD_SUSPENDED);
    }
}
