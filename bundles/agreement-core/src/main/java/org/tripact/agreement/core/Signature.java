package org.tripact.agreement.core;

import java.nio.charset.StandardCharsets;
import org.tripact.agreement.api.AgreementReason;
import org.tripact.agreement.api.AgreementRefusal;
import org.tripact.agreement.api.SignedStatement;
import org.tripact.agreement.api.Statement;
import org.tripact.agreement.api.store.Consumption;
import org.tripact.card.api.CardKind;
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
        return check.check(text, signed.certificate(), signed.signature(), statement.card())
                .mapRefusal(CardReasons::refusal)
                .flatMap(Signature::byLegalPerson)
                .map(signer -> new Consumption(statement, signed.certificate(), signed.signature()));
    }

    /** The register may have changed since the session was looked at; what it says now counts. */
    private static Outcome<VerifiedSigner, AgreementRefusal> byLegalPerson(VerifiedSigner signer) {
        return signer.card().kind() == CardKind.LEGAL_PERSON
                ? Outcome.accepted(signer)
                : Outcome.refused(AgreementRefusal.of(AgreementReason.LEGAL_PERSON_CARD_REQUIRED));
    }
}
