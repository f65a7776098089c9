package org.tripact.card.core.check;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tripact.crypto.Authority;
import org.tripact.crypto.EportCertificate;

/** Goes up by whoever signed the last one, trying each that could have. */
final class ChainClimb implements ChainFinder {

    /** Authorities above a card: E-Port has two, and a loop must end. */
    private static final int MAX_DEPTH = 4;

    private final ClockSkew skew;

    ChainClimb(ClockSkew skew) {
        this.skew = skew;
    }

    @Override
    public Optional<Chain> find(EportCertificate certificate, TrustSnapshot ground, Instant at) {
        return climb(ground, at, List.of(), authority -> authority.verifies(certificate))
                .map(authorities -> new Chain(certificate, authorities));
    }

    private Optional<List<Authority>> climb(
            TrustSnapshot ground, Instant at, List<Authority> below, Predicate<Authority> signedTheLast) {
        if (below.size() == MAX_DEPTH) {
            return Optional.empty();
        }
        return ground.authorities()
                .filter(authority -> !below.contains(authority))
                .filter(authority -> skew.covers(authority.notBefore(), authority.notAfter(), at))
                .filter(signedTheLast)
                .map(authority -> goOn(ground, at, append(below, authority), authority))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<List<Authority>> goOn(TrustSnapshot ground, Instant at, List<Authority> path, Authority last) {
        return ground.isAnchor(last) ? Optional.of(path) : climb(ground, at, path, above -> above.verifies(last));
    }

    private static List<Authority> append(List<Authority> path, Authority next) {
        return Stream.concat(path.stream(), Stream.of(next)).toList();
    }
}
