package org.tripact.card.core.check;

import org.tripact.card.api.CardKind;
import org.tripact.card.api.CardReason;
import org.tripact.card.api.Purpose;
import org.tripact.kernel.Outcome;

/** Only a legal person's card binds its enterprise (manual 4); what the register says now counts, not at log-in. */
final class RoleValidator {

    Outcome<Registered, CardReason> check(Registered registered) {
        boolean binds = registered.submission().purpose() == Purpose.SIGNING;
        return binds && registered.card().kind() != CardKind.LEGAL_PERSON
                ? Outcome.refused(CardReason.LEGAL_PERSON_CARD_REQUIRED)
                : Outcome.accepted(registered);
    }
}
