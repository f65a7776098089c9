package org.tripact.card.core.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
    private final Predicate<Authority> issuesNoList;

    /** Who issues no list is told: one that is merely not at hand may name whoever issued the card. */
    RevocationValidator(Responders responders, ListLookup lists, Predicate<Authority> issuesNoList) {
        this.responders = responders;
        this.lists = lists;
        this.issuesNoList = issuesNoList;
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

    private List<Finding> ofAuthorities(Chained chained) {
        List<Authority> authorities = chained.chain().authorities();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i + 1 < authorities.size(); i++) {
            ofAuthority(authorities.get(i), authorities.get(i + 1), chained).ifPresent(findings::add);
        }
        return findings;
    }

    private Optional<Finding> ofAuthority(Authority authority, Authority issuer, Chained chained) {
        return chained.ground()
                .listOf(issuer)
                .map(list ->
                        lists.of(list, authority.serial(), chained.submission().purpose()))
                .or(() -> issuesNoList.test(issuer) ? Optional.empty() : Optional.of(Finding.SILENT));
    }

    private static boolean any(List<Finding> findings, Kind kind) {
        return findings.stream().anyMatch(finding -> finding.is(kind));
    }
}
