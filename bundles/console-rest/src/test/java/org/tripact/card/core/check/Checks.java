package org.tripact.card.core.check;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.tripact.audit.api.AuditTrail;
import org.tripact.card.api.SignatureCheck;
import org.tripact.card.api.port.RegisterStore;
import org.tripact.card.api.port.TrustSource;
import org.tripact.crypto.CardAlgorithms;
import org.tripact.crypto.EportCertificate;

/** The real check of signatures, for tests of those who call it. */
public final class Checks {

    private Checks() {}

    public static SignatureCheck of(TrustSource trust, RegisterStore register, AuditTrail audit, Clock clock) {
        ClockSkew skew = new ClockSkew(Duration.ofMinutes(5));
        RevocationValidator revocation = new RevocationValidator(
                (chained, purpose) -> Finding.SILENT, new ListLookup(skew, Duration.ZERO, clock), authority -> false);
        FormValidator form = new FormValidator(
                new Trust(List.of(trust), new TrustReader(false, CardAlgorithms.SM2_ONLY)), EportCertificate::parse);
        return new CardSignatureCheck(
                CardSignatureCheck.Steps.over(form, revocation, skew, clock), register, new Acceptances(audit, clock));
    }
}
