package org.tripact.card.core.trust;

import org.tripact.crypto.CardAlgorithms;
import org.tripact.crypto.RevocationList;
import org.tripact.kernel.Outcome;

/** What of the bytes that came is a list to keep: anybody on the way may have put his own there. */
record ListGate(CardAlgorithms algorithms, KnownAuthorities authorities) {

    /** The list, or why it is none. */
    Outcome<RevocationList, Object> admitted(byte[] fetched) {
        return RevocationList.parse(fetched, algorithms)
                .<Object>mapRefusal(fault -> fault)
                .flatMap(this::issued);
    }

    /** Whether a list that was kept would still be taken: an authority may have gone, and another have its name. */
    boolean holds(RevocationList kept) {
        return authorities.issued(kept);
    }

    private Outcome<RevocationList, Object> issued(RevocationList list) {
        return holds(list) ? Outcome.accepted(list) : Outcome.refused("signed by no known authority");
    }
}
