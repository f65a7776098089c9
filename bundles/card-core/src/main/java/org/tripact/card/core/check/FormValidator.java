package org.tripact.card.core.check;

import java.util.Optional;
import org.tripact.card.api.CardReason;
import org.tripact.crypto.CertificateFault;
import org.tripact.kernel.Outcome;

/** One well-formed structure, its algorithm pinned to the curve of its key; one whose chain is known is not read again. */
final class FormValidator {

    private final Trust trust;
    private final CertificateReader reader;

    FormValidator(Trust trust, CertificateReader reader) {
        this.trust = trust;
        this.reader = reader;
    }

    Outcome<Presented, CardReason> check(Submission submission) {
        TrustSnapshot ground = trust.current();
        return ground.chains()
                .find(submission.certificate())
                .<Outcome<Presented, CardReason>>map(known ->
                        Outcome.accepted(new Presented(submission, known.certificate(), ground, Optional.of(known))))
                .orElseGet(() -> read(submission, ground));
    }

    private Outcome<Presented, CardReason> read(Submission submission, TrustSnapshot ground) {
        return reader.read(submission.certificate())
                .map(parsed -> new Presented(submission, parsed, ground, Optional.empty()))
                .mapRefusal(FormValidator::reason);
    }

    private static CardReason reason(CertificateFault fault) {
        return switch (fault) {
            case ALGORITHM -> CardReason.CERTIFICATE_ALGORITHM;
            case EMPTY, TOO_LARGE, UNREADABLE -> CardReason.CERTIFICATE_UNTRUSTED;
        };
    }
}
