package org.tripact.card.core;

import org.tripact.crypto.CardAlgorithms;

/** Which generations of cards the settings let in. */
public final class Generations {

    private Generations() {}

    public static CardAlgorithms allowedBy(CardSettings settings) {
        return settings.oldCardsAllowed() ? CardAlgorithms.SM2_AND_RSA : CardAlgorithms.SM2_ONLY;
    }
}
