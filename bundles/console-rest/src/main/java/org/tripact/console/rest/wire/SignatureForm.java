package org.tripact.console.rest.wire;

import java.util.function.Function;
import org.tripact.agreement.api.SignedStatement;
import org.tripact.agreement.api.StatementId;
import org.tripact.console.rest.problem.ProblemCode;
import org.tripact.console.rest.problem.Refusal;
import org.tripact.kernel.Outcome;

/** Body of signing and of terminating; {@code agreed} counts for signing only. */
public record SignatureForm(String statementId, Boolean agreed, String certificate, String signature) {

    /** Whether the box 同意 was ticked. */
    public boolean isAgreed() {
        return Boolean.TRUE.equals(agreed);
    }

    /** The signed statement in it. A statement id of no possible shape is simply not known. */
    public Outcome<SignedStatement, Refusal> signed() {
        Fields fields = new Fields();
        String statement = fields.text("statementId", statementId);
        byte[] der = fields.certificate(certificate);
        byte[] value = fields.signature(signature);
        return fields.outcome(() -> StatementId.parse(statement)
                        .map(id -> Outcome.<SignedStatement, Refusal>accepted(new SignedStatement(id, der, value)))
                        .orElseGet(() -> Outcome.refused(Refusal.of(ProblemCode.STATEMENT_UNKNOWN))))
                .flatMap(Function.identity());
    }
}
