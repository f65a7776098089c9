package org.tripact.agreement.core;

import java.util.Optional;
import org.tripact.agreement.api.Agreement;
import org.tripact.agreement.api.AgreementReason;
import org.tripact.agreement.api.AgreementRefusal;
import org.tripact.agreement.api.Stage;
import org.tripact.kernel.Outcome;

/** What may be terminated: an agreement in 签约海关审批, after reading the version of the text that was signed. */
final class TerminationPolicy {

    private TerminationPolicy() {}

    /**
     * The agreement that a statement may be issued for; text before state.
     *
     * @param latest the enterprise's latest agreement of the code
     */
    static Outcome<Agreement, AgreementRefusal> admit(String textRead, String textInForce, Optional<Agreement> latest) {
        Optional<Agreement> approved =
                latest.filter(agreement -> approved(agreement).isPresent());
        String textWanted =
                approved.map(agreement -> agreement.particulars().textVersion()).orElse(textInForce);
        if (!textRead.equals(textWanted)) {
            return Outcome.refused(AgreementRefusal.of(AgreementReason.TEXT_VERSION_STALE));
        }
        return approved.<Outcome<Agreement, AgreementRefusal>>map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(notSigned(latest)));
    }

    /** The stage from which an agreement can be terminated, where it is in it. */
    static Optional<Stage.Approved> approved(Agreement agreement) {
        return agreement.stage() instanceof Stage.Approved approved ? Optional.of(approved) : Optional.empty();
    }

    static AgreementRefusal notSigned(Optional<Agreement> latest) {
        return new AgreementRefusal(AgreementReason.NOT_SIGNED, latest.map(Agreement::state));
    }
}
