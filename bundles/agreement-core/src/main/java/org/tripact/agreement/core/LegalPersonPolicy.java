package org.tripact.agreement.core;

import org.tripact.agreement.api.AgreementReason;
import org.tripact.agreement.api.AgreementRefusal;
import org.tripact.agreement.api.Signer;
import org.tripact.kernel.Outcome;

/** 只有法人卡可以操作: nobody but a legal-person card signs, terminates or queries. */
final class LegalPersonPolicy {

    private LegalPersonPolicy() {}

    static Outcome<Signer, AgreementRefusal> admit(Signer signer) {
        return signer.legalPerson()
                ? Outcome.accepted(signer)
                : Outcome.refused(AgreementRefusal.of(AgreementReason.LEGAL_PERSON_CARD_REQUIRED));
    }
}
