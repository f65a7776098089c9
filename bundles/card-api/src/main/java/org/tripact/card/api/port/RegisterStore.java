package org.tripact.card.api.port;

import java.util.Collection;
import java.util.Optional;
import org.tripact.card.api.RegisteredCard;
import org.tripact.kernel.CardNumber;

/** Where the register of enterprises and cards is kept; contract test in testkit. */
public interface RegisterStore {

    /** The card with its enterprise and codes. */
    Optional<RegisteredCard> find(CardNumber card);

    /**
     * Brings cards, enterprises and codes into the register, new or changed, in one transaction; what is not named
     * stays. A customs code belongs to one enterprise: one that is named for another moves there.
     */
    void put(Collection<RegisteredCard> cards);
}
