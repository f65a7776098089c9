package org.tripact.card.core.trust;

import java.util.List;
import java.util.Optional;
import org.tripact.card.api.port.TrustSource;
import org.tripact.crypto.Authority;
import org.tripact.crypto.CardAlgorithms;
import org.tripact.crypto.RevocationList;

/** The authorities that the other sources of trust name now: what none of them signed is not worth keeping. */
record KnownAuthorities(List<TrustSource> sources, CardAlgorithms algorithms) {

    KnownAuthorities {
        sources = List.copyOf(sources);
    }

    boolean issued(RevocationList list) {
        return sources.stream()
                .flatMap(source -> source.current().authorities().stream())
                .map(encoded -> Authority.parse(encoded, algorithms)
                        .<Optional<Authority>>fold(Optional::of, fault -> Optional.empty()))
                .flatMap(Optional::stream)
                .anyMatch(authority -> authority.verifies(list));
    }
}
