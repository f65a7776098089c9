package org.tripact.console.rest.wire;

import java.time.Instant;
import org.tripact.agreement.api.Agreement;
import org.tripact.agreement.api.Milestones;
import org.tripact.agreement.api.Particulars;
import org.tripact.agreement.api.State;
import org.tripact.console.rest.problem.Language;
import org.tripact.console.rest.problem.Words;

/** An agreement; what it has not reached or has no reason for is null. */
public record AgreementView(
        String number,
        String customsCode,
        EnterpriseView enterprise,
        DistrictView district,
        State state,
        String stateText,
        String textVersion,
        Instant signedAt,
        Instant sentAt,
        Instant storedAt,
        Instant decidedAt,
        Instant terminatedAt,
        String reason) {

    /** The view of an agreement in a language. */
    public static AgreementView of(Agreement agreement, Language language) {
        Particulars particulars = agreement.particulars();
        Milestones times = agreement.stage().milestones();
        return new AgreementView(
                particulars.number().value(),
                particulars.customsCode().value(),
                EnterpriseView.of(particulars.enterprise()),
                DistrictView.of(particulars.district()),
                agreement.state(),
                Words.in(language).of(agreement.state()),
                particulars.textVersion(),
                times.signedAt(),
                times.sentAt(),
                times.storedAt(),
                times.decidedAt(),
                times.terminatedAt(),
                orNull(agreement.stage().reason()));
    }

    static String orNull(String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
