package org.tripact.card.core.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tripact.card.api.CardReason;
import org.tripact.card.api.Purpose;
import org.tripact.card.api.RevocationAnswer;
import org.tripact.card.core.check.Finding.Kind;
import org.tripact.crypto.Authority;
import org.tripact.kernel.Outcome;

/**
 * Nobody has taken the certificate or an authority above it back. Responders are asked first, lists are second, and
 * whichever says revoked is right; where both are silent, nobody gets in.
 */
final class RevocationValidator {

    private final Responders responders;
    private final ListLookup lists;

    RevocationValidator(Responders responders, ListLookup lists) {
        this.responders = responders;
        this.lists = lists;
    }

    Outcome<Cleared, CardReason> check(Chained chained) {
        List<Finding> findings = ofAuthorities(chained);
        findings.add(ofCard(chained));
        if (any(findings, Kind.REVOKED)) {
            return Outcome.refused(CardReason.CERTIFICATE_REVOKED);
        }
        if (any(findings, Kind.SILENT)) {
            return Outcome.refused(CardReason.REVOCATION_UNKNOWN);
        }
        List<RevocationAnswer> answers =
                findings.stream().map(Finding::answer).flatMap(Optional::stream).toList();
        return Outcome.accepted(new Cleared(chained, answers, any(findings, Kind.CLEAR_BY_GRACE)));
    }

    private Finding ofCard(Chained chained) {
        Purpose purpose = chained.submission().purpose();
        Finding byList = chained.ground()
                .listOf(chained.chain().issuer())
                .map(list -> lists.of(list, chained.certificate().serial(), purpose))
                .orElse(Finding.SILENT);
        return byList.is(Kind.REVOKED)
                ? byList
                : responders.of(chained, purpose).orBetter(() -> byList);
    }

    /** Authorities are looked up where theirs has a list; many roots issue none. */
    private List<Finding> ofAuthorities(Chained chained) {
        List<Authority> authorities = chained.chain().authorities();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i + 1 < authorities.size(); i++) {
            Authority authority = authorities.get(i);
            chained.ground()
                    .listOf(authorities.get(i + 1))
                    .map(list -> lists.of(
                            list, authority.serial(), chained.submission().purpose()))
                    .ifPresent(findings::add);
        }
        return findings;
    }

    private static boolean any(List<Finding> findings, Kind kind) {
        return findings.stream().anyMatch(finding -> finding.is(kind));
    }
}
