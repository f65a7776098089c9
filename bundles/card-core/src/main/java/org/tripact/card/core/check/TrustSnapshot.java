package org.tripact.card.core.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tripact.crypto.Authority;

/**
 * What the trust material of one moment means.
 *
 * @param anchors the roots that are trusted
 * @param intermediates other authorities: trusted where a root vouches for them
 * @param lists the newest revocation list of an authority, signed by it
 * @param chains what was found on this ground before
 */
record TrustSnapshot(
        List<Authority> anchors, List<Authority> intermediates, Map<Authority, IssuedList> lists, ChainCache chains) {

    TrustSnapshot {
        anchors = List.copyOf(anchors);
        intermediates = List.copyOf(intermediates);
        lists = Map.copyOf(lists);
    }

    Stream<Authority> authorities() {
        return Stream.concat(intermediates.stream(), anchors.stream());
    }

    boolean isAnchor(Authority authority) {
        return anchors.contains(authority);
    }

    Optional<IssuedList> listOf(Authority authority) {
        return Optional.ofNullable(lists.get(authority));
    }

    /** The same on the ground of an older one: chains hold as long as the authorities are the same. */
    TrustSnapshot after(TrustSnapshot older) {
        boolean same = anchors.equals(older.anchors) && intermediates.equals(older.intermediates);
        return same ? new TrustSnapshot(anchors, intermediates, lists, older.chains) : this;
    }
}
