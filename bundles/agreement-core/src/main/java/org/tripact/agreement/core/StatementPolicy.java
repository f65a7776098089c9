package org.tripact.agreement.core;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.tripact.agreement.api.Action;
import org.tripact.agreement.api.AgreementReason;
import org.tripact.agreement.api.AgreementRefusal;
import org.tripact.agreement.api.Signer;
import org.tripact.agreement.api.Statement;
import org.tripact.kernel.Outcome;

/** Which statements may be signed: one's own, for what they were issued for, while they live. */
final class StatementPolicy {

    private StatementPolicy() {}

    /** The statement that was meant; whoever sends another's learns no more than that there is none. */
    static Outcome<Statement, AgreementRefusal> known(
            Optional<Statement> kept, Signer signer, Action action, Predicate<Statement> meant) {
        return kept.filter(statement -> statement.isFor(signer))
                .filter(statement -> statement.action() == action)
                .filter(meant)
                .<Outcome<Statement, AgreementRefusal>>map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(AgreementRefusal.of(AgreementReason.STATEMENT_UNKNOWN)));
    }

    static Outcome<Statement, AgreementRefusal> alive(Statement statement, Instant now) {
        return statement.isExpiredAt(now)
                ? Outcome.refused(AgreementRefusal.of(AgreementReason.STATEMENT_EXPIRED))
                : Outcome.accepted(statement);
    }
}
