package org.tripact.card.core.check;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.tripact.card.api.CardReason;
import org.tripact.kernel.Outcome;

/** A chain of valid authorities leads from the certificate to a trusted root. */
final class ChainValidator {

    private final ChainFinder finder;
    private final ClockSkew skew;
    private final Clock clock;

    ChainValidator(ChainFinder finder, ClockSkew skew, Clock clock) {
        this.finder = finder;
        this.skew = skew;
        this.clock = clock;
    }

    Outcome<Chained, CardReason> check(Presented presented) {
        Instant now = clock.instant();
        return presented
                .known()
                .filter(chain -> chain.holdsAt(now, skew))
                .or(() -> found(presented, now))
                .<Outcome<Chained, CardReason>>map(
                        chain -> Outcome.accepted(new Chained(presented.submission(), chain, presented.ground())))
                .orElseGet(() -> Outcome.refused(CardReason.CERTIFICATE_UNTRUSTED));
    }

    private Optional<Chain> found(Presented presented, Instant now) {
        TrustSnapshot ground = presented.ground();
        return finder.find(presented.certificate(), ground, now).map(ground.chains()::keep);
    }
}
