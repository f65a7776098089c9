package org.tripact.card.core.check;

import java.time.Instant;
import org.tripact.card.api.RevocationAnswer;
import org.tripact.card.api.RevocationAnswer.Source;
import org.tripact.crypto.OcspAnswer;
import org.tripact.crypto.OcspStatus;
import org.tripact.crypto.OcspStatus.State;
import org.tripact.crypto.Sm3;

/** An answer of a responder that was verified, with what it says and as evidence. */
record KeptAnswer(OcspStatus status, RevocationAnswer evidence) {

    static KeptAnswer of(OcspAnswer answer, OcspStatus status) {
        byte[] encoded = answer.encoded();
        return new KeptAnswer(status, new RevocationAnswer(Source.OCSP, Sm3.digest(encoded), encoded));
    }

    boolean isRevoked() {
        return status.state() == State.REVOKED;
    }

    /** Until when it may be used again; one without a next update is for the moment only. */
    Instant end() {
        return status.nextUpdate().orElse(status.thisUpdate());
    }

    /** What an older answer says does not undo a newer revocation. */
    KeptAnswer orNewerRevocation(KeptAnswer before) {
        boolean undone = before.isRevoked()
                && status.thisUpdate().isBefore(before.status().thisUpdate());
        return undone ? before : this;
    }
}
