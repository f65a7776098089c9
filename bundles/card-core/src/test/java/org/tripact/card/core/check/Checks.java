package org.tripact.card.core.check;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.tripact.card.api.SignatureCheck;
import org.tripact.card.api.port.RegisterStore;
import org.tripact.card.api.port.TrustSource;

/** The real check with a clock that a test moves. */
public final class Checks {

    private Checks() {}

    public static SignatureCheck over(TrustSource source, RegisterStore register, Clock clock) {
        return over(source, register, clock, false);
    }

    static SignatureCheck over(TrustSource source, RegisterStore register, Clock clock, boolean demoAllowed) {
        Trust trust = new Trust(List.of(source), new TrustReader(demoAllowed));
        return new CardSignatureCheck(trust, register, new ClockSkew(Duration.ofMinutes(5)), clock);
    }
}
