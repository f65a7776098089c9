package org.tripact.card.core.check;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.tripact.card.api.Purpose;
import org.tripact.card.core.check.Finding.Kind;
import org.tripact.crypto.CardAlgorithms;
import org.tripact.crypto.OcspStatus;
import org.tripact.crypto.OcspStatus.State;

/**
 * When an answer of a responder counts.
 *
 * @param within the time for all responders together
 * @param algorithms what an answer may be signed with
 * @param logInGrace how long after its end a good answer still opens sessions
 */
record OcspPolicy(Duration within, ClockSkew skew, Duration logInGrace, CardAlgorithms algorithms) {

    /** Why an answer that just came is none, or nothing. An absent nonce is accepted of a fresh answer. */
    Optional<String> objection(KeptAnswer answer, Optional<IssuedList> listOfIssuer, Instant now) {
        OcspStatus status = answer.status();
        if (status.state() == State.UNKNOWN) {
            return Optional.of("it does not know the certificate");
        }
        if (skew.isBefore(now, status.thisUpdate()) || skew.isBefore(now, status.producedAt())) {
            return Optional.of("it is of the future");
        }
        boolean signerIsRevoked = status.delegate()
                .filter(serial -> listOfIssuer
                        .filter(list -> list.list().contains(serial))
                        .isPresent())
                .isPresent();
        if (signerIsRevoked) {
            return Optional.of("its signer is revoked");
        }
        return answer.isRevoked() || isFresh(status, now) ? Optional.empty() : Optional.of("it is too old");
    }

    /** Whether it is so new that nobody need be asked. */
    boolean isInForce(KeptAnswer answer, Instant now) {
        return answer.status().nextUpdate().filter(end -> !now.isAfter(end)).isPresent();
    }

    /** What an answer says now, fresh or kept. Revoked stays revoked until a newer answer says otherwise. */
    Finding finding(KeptAnswer answer, Purpose purpose, Instant now) {
        if (answer.isRevoked()) {
            return Finding.REVOKED;
        }
        if (isFresh(answer.status(), now)) {
            return Finding.clear(Kind.CLEAR, answer.evidence());
        }
        boolean grace = purpose == Purpose.LOG_IN && !now.isAfter(answer.end().plus(logInGrace));
        return grace ? Finding.clear(Kind.CLEAR_BY_GRACE, answer.evidence()) : Finding.SILENT;
    }

    /** The next update is never widened; without one an answer is good while it is as new as clocks can tell. */
    private boolean isFresh(OcspStatus status, Instant now) {
        return status.nextUpdate()
                .map(end -> !now.isAfter(end))
                .orElseGet(() -> !skew.isAfter(now, status.producedAt()));
    }
}
