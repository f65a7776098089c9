package org.tripact.console.rest.wire;

import java.util.regex.Pattern;
import org.tripact.card.api.CardProof;
import org.tripact.console.rest.problem.FieldFault;
import org.tripact.console.rest.problem.ProblemCode;
import org.tripact.console.rest.problem.Refusal;
import org.tripact.kernel.CardNumber;
import org.tripact.kernel.Outcome;

/** Body of log-in and unlocking. */
public record ProofForm(String challengeId, String certificate, String signature, String cardNumber) {

    private static final Pattern CHALLENGE_ID = Pattern.compile("[0-9A-Za-z_-]{1,128}");

    /** The proof in it. A challenge id of no possible shape is simply not known. */
    public Outcome<CardProof, Refusal> proof() {
        Fields fields = new Fields();
        String challenge = fields.text("challengeId", challengeId);
        byte[] der = fields.certificate(certificate);
        byte[] signed = fields.signature(signature);
        CardNumber card = fields.parsed("cardNumber", cardNumber, CardNumber::parse, FieldFault.NOT_A_CARD_NUMBER);
        return fields.outcome(() -> new CardProof(challenge, der, signed, card)).flatMap(ProofForm::known);
    }

    private static Outcome<CardProof, Refusal> known(CardProof proof) {
        return CHALLENGE_ID.matcher(proof.challengeId()).matches()
                ? Outcome.accepted(proof)
                : Outcome.refused(Refusal.of(ProblemCode.CHALLENGE_UNKNOWN));
    }
}
