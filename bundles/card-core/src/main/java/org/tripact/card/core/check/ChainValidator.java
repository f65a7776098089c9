package org.tripact.card.core.check;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tripact.card.api.CardReason;
import org.tripact.crypto.Authority;
import org.tripact.kernel.Outcome;

/** A chain of valid authorities leads from the certificate to a trusted root. */
final class ChainValidator {

    /** Authorities above a card: E-Port has two, and a loop must end. */
    private static final int MAX_DEPTH = 4;

    private final Trust trust;
    private final ClockSkew skew;
    private final Clock clock;

    ChainValidator(Trust trust, ClockSkew skew, Clock clock) {
        this.trust = trust;
        this.skew = skew;
        this.clock = clock;
    }

    Outcome<Chained, CardReason> check(Presented presented) {
        TrustSnapshot ground = trust.current();
        return chain(presented, ground)
                .<Outcome<Chained, CardReason>>map(chain -> Outcome.accepted(new Chained(presented, chain, ground)))
                .orElseGet(() -> Outcome.refused(CardReason.CERTIFICATE_UNTRUSTED));
    }

    private Optional<Chain> chain(Presented presented, TrustSnapshot ground) {
        Instant now = clock.instant();
        return ground.chains()
                .find(presented.certificate())
                .filter(chain -> chain.holdsAt(now, skew))
                .or(() -> climb(ground, now, List.of(), authority -> authority.verifies(presented.certificate()))
                        .map(authorities -> new Chain(presented.certificate(), authorities))
                        .map(ground.chains()::keep));
    }

    /** Goes up by whoever signed the last one, trying each that could have. */
    private Optional<List<Authority>> climb(
            TrustSnapshot ground, Instant now, List<Authority> below, Predicate<Authority> signedTheLast) {
        if (below.size() == MAX_DEPTH) {
            return Optional.empty();
        }
        return ground.authorities()
                .filter(authority -> !below.contains(authority))
                .filter(authority -> skew.covers(authority.notBefore(), authority.notAfter(), now))
                .filter(signedTheLast)
                .map(authority -> goOn(ground, now, append(below, authority), authority))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<List<Authority>> goOn(TrustSnapshot ground, Instant now, List<Authority> path, Authority last) {
        return ground.isAnchor(last) ? Optional.of(path) : climb(ground, now, path, above -> above.verifies(last));
    }

    private static List<Authority> append(List<Authority> path, Authority next) {
        return Stream.concat(path.stream(), Stream.of(next)).toList();
    }
}
