package org.tripact.demo.pki;

import java.util.List;
import org.tripact.card.api.RegisteredCard;
import org.tripact.card.api.port.RegisterStore;
import org.tripact.kernel.CardNumber;

/** Where a new card becomes known. */
interface CardRegister {

    boolean knows(CardNumber number);

    void enter(RegisteredCard card);

    /** The register of the running system. */
    static CardRegister in(RegisterStore store) {
        return new CardRegister() {
            @Override
            public boolean knows(CardNumber number) {
                return store.find(number).isPresent();
            }

            @Override
            public void enter(RegisteredCard card) {
                store.put(List.of(card));
            }
        };
    }
}
