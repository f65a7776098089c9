package org.tripact.card.agent.reader;

import java.security.PrivateKey;

/** The two private keys of a card that its PIN has opened. Lives as short as it can. */
public record CardKeys(PrivateKey sign, PrivateKey envelope) {

    @Override
    public String toString() {
        return "the keys of a card";
    }
}
