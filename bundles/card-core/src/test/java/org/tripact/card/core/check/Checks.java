package org.tripact.card.core.check;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.tripact.card.api.SignatureCheck;
import org.tripact.card.api.port.TrustSource;
import org.tripact.card.core.check.CardSignatureCheck.Steps;
import org.tripact.crypto.CardAlgorithms;
import org.tripact.crypto.EportCertificate;
import org.tripact.testkit.memory.MemoryStore;

/** The real check with a clock that a test moves. */
public final class Checks {

    static final ClockSkew SKEW = new ClockSkew(Duration.ofMinutes(5));

    /** How long the last good answer opens sessions. */
    static final Duration GRACE = Duration.ofHours(1);

    private Checks() {}

    public static SignatureCheck over(TrustSource source, MemoryStore store, Clock clock) {
        return over(form(source, false, CardAlgorithms.SM2_ONLY), (chained, purpose) -> Finding.SILENT, store, clock);
    }

    static FormValidator form(TrustSource source, boolean demoAllowed, CardAlgorithms algorithms) {
        return new FormValidator(
                new Trust(List.of(source), new TrustReader(demoAllowed, algorithms)),
                der -> EportCertificate.parse(der, algorithms));
    }

    static SignatureCheck over(FormValidator form, Responders responders, MemoryStore store, Clock clock) {
        RevocationValidator revocation = new RevocationValidator(responders, new ListLookup(SKEW, GRACE, clock));
        return over(Steps.over(form, revocation, SKEW, clock), store, clock);
    }

    static SignatureCheck over(Steps steps, MemoryStore store, Clock clock) {
        return new CardSignatureCheck(steps, store.register(), new Acceptances(store.audit(), clock));
    }
}
