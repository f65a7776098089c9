package org.tripact.card.core.check;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.tripact.card.api.SignatureCheck;
import org.tripact.card.api.port.RegisterStore;
import org.tripact.card.api.port.TrustSource;

/** The real check of signatures, for tests of those who call it. */
public final class Checks {

    private Checks() {}

    public static SignatureCheck of(TrustSource trust, RegisterStore register, Clock clock) {
        return new CardSignatureCheck(
                new Trust(List.of(trust), new TrustReader(false)),
                register,
                new ClockSkew(Duration.ofMinutes(5)),
                clock);
    }
}
