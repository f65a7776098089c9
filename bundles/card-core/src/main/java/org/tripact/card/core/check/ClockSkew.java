package org.tripact.card.core.check;

import java.time.Duration;
import java.time.Instant;

/** By how much bounds of certificates are widened: the issuer's clock and ours differ. */
record ClockSkew(Duration most) {

    boolean isBefore(Instant now, Instant notBefore) {
        return now.plus(most).isBefore(notBefore);
    }

    boolean isAfter(Instant now, Instant notAfter) {
        return now.minus(most).isAfter(notAfter);
    }

    boolean covers(Instant notBefore, Instant notAfter, Instant now) {
        return !isBefore(now, notBefore) && !isAfter(now, notAfter);
    }
}
