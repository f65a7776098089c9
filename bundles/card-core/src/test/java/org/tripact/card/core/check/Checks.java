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

    static final Responders SILENT = (chained, purpose) -> Finding.SILENT;

    private Checks() {}

    public static SignatureCheck over(TrustSource source, MemoryStore store, Clock clock) {
        return over(List.of(source), store, clock);
    }

    /** Lists alone, of all these sources. */
    public static SignatureCheck over(List<TrustSource> sources, MemoryStore store, Clock clock) {
        FormValidator form = form(sources, false, CardAlgorithms.SM2_ONLY);
        return over(form, new RevocationValidator(SILENT, lists(clock), authority -> false), store, clock);
    }

    static FormValidator form(List<TrustSource> sources, boolean demoAllowed, CardAlgorithms algorithms) {
        return new FormValidator(
                new Trust(sources, new TrustReader(demoAllowed, algorithms)),
                der -> EportCertificate.parse(der, algorithms));
    }

    static ListLookup lists(Clock clock) {
        return new ListLookup(SKEW, GRACE, clock);
    }

    static SignatureCheck over(FormValidator form, RevocationValidator revocation, MemoryStore store, Clock clock) {
        return over(Steps.over(form, revocation, SKEW, clock), store, clock);
    }

    static SignatureCheck over(Steps steps, MemoryStore store, Clock clock) {
        return new CardSignatureCheck(steps, store.register(), new Acceptances(store.audit(), clock));
    }
}
