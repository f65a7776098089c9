package org.tripact.agreement.core;

import org.tripact.agreement.api.AgreementReason;
import org.tripact.agreement.api.AgreementRefusal;
import org.tripact.agreement.api.Signer;
import org.tripact.agreement.api.Signer.CodeGrant;
import org.tripact.kernel.CustomsCode;
import org.tripact.kernel.Outcome;

/** Signing goes by customs code, and each enterprise acts for its own codes only. */
final class CustomsCodePolicy {

    private CustomsCodePolicy() {}

    static Outcome<CodeGrant, AgreementRefusal> admit(Signer signer, CustomsCode code) {
        return signer.grantOf(code)
                .<Outcome<CodeGrant, AgreementRefusal>>map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(AgreementRefusal.of(AgreementReason.CUSTOMS_CODE_NOT_YOURS)));
    }
}
