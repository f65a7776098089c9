package org.tripact.agreement.core;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tripact.agreement.api.AgreementReason;
import org.tripact.agreement.api.AgreementRefusal;
import org.tripact.agreement.api.SignedStatement;
import org.tripact.agreement.api.Statement;
import org.tripact.agreement.api.store.Consumption;
import org.tripact.agreement.api.store.Exhibit;
import org.tripact.card.api.CardKind;
import org.tripact.card.api.Purpose;
import org.tripact.card.api.SignatureCheck;
import org.tripact.card.api.VerifiedSigner;
import org.tripact.kernel.Outcome;

/** Lets a statement be used up only by the card it was issued to, over the text as the server kept it. */
final class Signature {

    private final SignatureCheck check;

    Signature(SignatureCheck check) {
        this.check = check;
    }

    Outcome<Consumption, AgreementRefusal> verified(Statement statement, SignedStatement signed) {
        byte[] text = statement.text().getBytes(StandardCharsets.UTF_8);
        return check.check(text, signed.certificate(), signed.signature(), statement.card(), Purpose.SIGNING)
                .mapRefusal(CardReasons::refusal)
                .flatMap(Signature::byLegalPerson)
                .map(signer -> new Consumption(statement, signed.certificate(), signed.signature(), exhibits(signer)));
    }

    /** The register may have changed since the session was looked at; what it says now counts. */
    private static Outcome<VerifiedSigner, AgreementRefusal> byLegalPerson(VerifiedSigner signer) {
        return signer.card().kind() == CardKind.LEGAL_PERSON
                ? Outcome.accepted(signer)
                : Outcome.refused(AgreementRefusal.of(AgreementReason.LEGAL_PERSON_CARD_REQUIRED));
    }

    private static List<Exhibit> exhibits(VerifiedSigner signer) {
        return signer.revocation().stream()
                .map(answer -> new Exhibit(answer.source().name(), answer.digest(), answer.encoded()))
                .toList();
    }
}
