package org.tripact.card.core.check;

import java.time.Clock;
import java.time.Instant;
import org.tripact.card.api.CardReason;
import org.tripact.kernel.Outcome;

/** The certificate's own time. */
final class ValidityValidator {

    private final ClockSkew skew;
    private final Clock clock;

    ValidityValidator(ClockSkew skew, Clock clock) {
        this.skew = skew;
        this.clock = clock;
    }

    Outcome<Chained, CardReason> check(Chained chained) {
        Instant now = clock.instant();
        if (skew.isBefore(now, chained.certificate().notBefore())) {
            return Outcome.refused(CardReason.CERTIFICATE_NOT_YET_VALID);
        }
        return skew.isAfter(now, chained.certificate().notAfter())
                ? Outcome.refused(CardReason.CERTIFICATE_EXPIRED)
                : Outcome.accepted(chained);
    }
}
