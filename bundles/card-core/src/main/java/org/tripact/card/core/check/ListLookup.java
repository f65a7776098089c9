package org.tripact.card.core.check;

import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.tripact.card.api.Purpose;
import org.tripact.card.core.check.Finding.Kind;
import org.tripact.crypto.RevocationList;

/** Looks certificates up in revocation lists. */
final class ListLookup {

    private final ClockSkew skew;
    private final Duration logInGrace;
    private final Clock clock;

    ListLookup(ClockSkew skew, Duration logInGrace, Clock clock) {
        this.skew = skew;
        this.logInGrace = logInGrace;
        this.clock = clock;
    }

    /** Revoked stays revoked, also by an old list; only for “not revoked” must it be in force. */
    Finding of(IssuedList issued, BigInteger serial, Purpose purpose) {
        RevocationList list = issued.list();
        Instant now = clock.instant();
        if (list.contains(serial)) {
            return Finding.REVOKED;
        }
        if (skew.isBefore(now, list.thisUpdate())) {
            return Finding.SILENT;
        }
        if (!now.isAfter(list.nextUpdate())) {
            return Finding.clear(Kind.CLEAR, issued.answer());
        }
        boolean grace =
                purpose == Purpose.LOG_IN && !now.isAfter(list.nextUpdate().plus(logInGrace));
        return grace ? Finding.clear(Kind.CLEAR_BY_GRACE, issued.answer()) : Finding.SILENT;
    }
}
