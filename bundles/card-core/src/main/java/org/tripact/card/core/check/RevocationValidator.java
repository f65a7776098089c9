package org.tripact.card.core.check;

import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.tripact.card.api.CardReason;
import org.tripact.crypto.Authority;
import org.tripact.crypto.EportCertificate;
import org.tripact.crypto.RevocationList;
import org.tripact.kernel.Outcome;

/** Nobody has taken the certificate or an authority above it back, as far as a list in force can tell. */
final class RevocationValidator {

    private final ClockSkew skew;
    private final Clock clock;

    RevocationValidator(ClockSkew skew, Clock clock) {
        this.skew = skew;
        this.clock = clock;
    }

    Outcome<Chained, CardReason> check(Chained chained) {
        Optional<RevocationList> list = chained.trust().listOf(chained.chain().issuer());
        if (list.isEmpty()) {
            return Outcome.refused(CardReason.REVOCATION_UNKNOWN);
        }
        return refusal(list.get(), chained.certificate().serial())
                .or(() -> refusalAbove(chained, 0))
                .<Outcome<Chained, CardReason>>map(Outcome::refused)
                .orElseGet(() -> Outcome.accepted(chained));
    }

    /** Authorities are looked up where theirs has a list; many roots issue none. */
    private Optional<CardReason> refusalAbove(Chained chained, int index) {
        if (index + 1 == chained.chain().authorities().size()) {
            return Optional.empty();
        }
        Authority authority = chained.chain().authorities().get(index);
        Authority above = chained.chain().authorities().get(index + 1);
        return chained.trust()
                .listOf(above)
                .flatMap(list -> refusal(list, serial(authority)))
                .or(() -> refusalAbove(chained, index + 1));
    }

    /** Revoked stays revoked, also by an old list; only for “not revoked” must it be in force. */
    private Optional<CardReason> refusal(RevocationList list, BigInteger serial) {
        if (list.contains(serial)) {
            return Optional.of(CardReason.CERTIFICATE_REVOKED);
        }
        Instant now = clock.instant();
        boolean inForce = !skew.isBefore(now, list.thisUpdate()) && !now.isAfter(list.nextUpdate());
        return inForce ? Optional.empty() : Optional.of(CardReason.REVOCATION_UNKNOWN);
    }

    /** An authority's certificate has the outer form of a card's. */
    private static BigInteger serial(Authority authority) {
        return EportCertificate.parse(authority.encoded()).fold(EportCertificate::serial, fault -> {
            throw new IllegalStateException("an authority was parsed and now is " + fault);
        });
    }
}
