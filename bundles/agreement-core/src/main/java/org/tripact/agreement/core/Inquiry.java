package org.tripact.agreement.core;

import java.util.Map;
import java.util.TreeMap;
import org.tripact.agreement.api.Agreement;
import org.tripact.agreement.api.AgreementFilter;
import org.tripact.agreement.api.AgreementHistory;
import org.tripact.agreement.api.AgreementReason;
import org.tripact.agreement.api.AgreementRefusal;
import org.tripact.agreement.api.Signer;
import org.tripact.agreement.api.Signer.CodeGrant;
import org.tripact.agreement.api.State;
import org.tripact.agreement.api.store.AgreementStore;
import org.tripact.kernel.AgreementNumber;
import org.tripact.kernel.CustomsCode;
import org.tripact.kernel.Outcome;
import org.tripact.kernel.Page;

/** 三方协议查询: an enterprise sees its own agreements, by its legal-person card. */
final class Inquiry {

    private final AgreementStore store;

    Inquiry(AgreementStore store) {
        this.store = store;
    }

    Outcome<Page<Agreement>, AgreementRefusal> search(Signer signer, AgreementFilter filter) {
        return LegalPersonPolicy.admit(signer)
                .map(holder -> store.search(holder.enterprise().uscc(), filter));
    }

    Outcome<AgreementHistory, AgreementRefusal> find(Signer signer, AgreementNumber number) {
        return LegalPersonPolicy.admit(signer)
                .flatMap(holder -> store.history(number)
                        .filter(found -> Ownership.covers(holder, found.agreement()))
                        .<Outcome<AgreementHistory, AgreementRefusal>>map(Outcome::accepted)
                        .orElseGet(() -> Outcome.refused(AgreementRefusal.of(AgreementReason.AGREEMENT_UNKNOWN))));
    }

    Outcome<Map<CustomsCode, State>, AgreementRefusal> states(Signer signer) {
        return LegalPersonPolicy.admit(signer).map(this::latestStates);
    }

    private Map<CustomsCode, State> latestStates(Signer signer) {
        Map<CustomsCode, State> states = new TreeMap<>();
        for (CodeGrant grant : signer.codes()) {
            Ownership.of(signer, store.latestOf(grant.code()))
                    .ifPresent(agreement -> states.put(grant.code(), agreement.state()));
        }
        return states;
    }
}
