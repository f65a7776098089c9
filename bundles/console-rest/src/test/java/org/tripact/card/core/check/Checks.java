package org.tripact.card.core.check;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.tripact.audit.api.AuditTrail;
import org.tripact.card.api.SignatureCheck;
import org.tripact.card.api.port.RegisterStore;
import org.tripact.card.api.port.TrustSource;

/** The real check of signatures, for tests of those who call it. */
public final class Checks {

    private Checks() {}

    public static SignatureCheck of(TrustSource trust, RegisterStore register, AuditTrail audit, Clock clock) {
        ClockSkew skew = new ClockSkew(Duration.ofMinutes(5));
        RevocationValidator revocation = new RevocationValidator(
                (chained, purpose) -> Finding.SILENT, new ListLookup(skew, Duration.ZERO, clock));
        return new CardSignatureCheck(
                CardSignatureCheck.Steps.over(
                        new Trust(List.of(trust), new TrustReader(false)), revocation, skew, clock),
                register,
                new Acceptances(audit, clock));
    }
}
