package org.tripact.agreement.core;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Predicate;
import org.tripact.agreement.api.Agreement;
import org.tripact.agreement.api.AgreementRefusal;
import org.tripact.agreement.api.SignedStatement;
import org.tripact.agreement.api.Signer;
import org.tripact.agreement.api.Statement;
import org.tripact.agreement.api.StatementId;
import org.tripact.agreement.api.store.AgreementStore;
import org.tripact.agreement.api.store.Change;
import org.tripact.agreement.api.store.Consumption;
import org.tripact.audit.api.AuditTrail;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.Outcome;

/** Carries a signed statement out: known, used up before, alive, signature, state, in this order; then the one write. */
final class Execution {

    private final AgreementStore store;
    private final Signature signature;
    private final AuditTrail audit;
    private final Ledger ledger;
    private final Clock clock;

    Execution(AgreementStore store, Signature signature, AuditTrail audit, Ledger ledger, Clock clock) {
        this.store = store;
        this.signature = signature;
        this.audit = audit;
        this.ledger = ledger;
        this.clock = clock;
    }

    Outcome<Agreement, AgreementRefusal> carryOut(
            Deed deed, Signer signer, SignedStatement signed, Predicate<Statement> meant) {
        return StatementPolicy.known(store.statement(signed.statement()), signer, deed.action(), meant)
                .flatMap(statement -> statement.consumed()
                        ? Outcome.accepted(firstAnswer(deed, statement))
                        : StatementPolicy.alive(statement, clock.instant())
                                .flatMap(alive -> perform(deed, signer, alive, signed)));
    }

    private Outcome<Agreement, AgreementRefusal> perform(
            Deed deed, Signer signer, Statement statement, SignedStatement signed) {
        return signature
                .verified(statement, signed)
                .flatMap(consumption -> ledger.settle(() -> attempt(deed, signer, consumption)))
                .onRefused(refusal -> audit.append(AuditEntry.refused(
                        clock.instant(),
                        deed.refused(),
                        signer.card().value(),
                        statement.number().value(),
                        refusal.reason())));
    }

    /** Empty where another change came between deciding and writing. */
    private Optional<Outcome<Agreement, AgreementRefusal>> attempt(Deed deed, Signer signer, Consumption consumption) {
        Statement statement = consumption.statement();
        return deed.decide(signer, consumption, clock.instant())
                .fold(
                        change -> write(deed, statement, change),
                        refusal -> Optional.of(
                                isConsumed(statement.id())
                                        ? Outcome.accepted(firstAnswer(deed, statement))
                                        : Outcome.refused(refusal)));
    }

    private Optional<Outcome<Agreement, AgreementRefusal>> write(Deed deed, Statement statement, Change change) {
        return ledger.commit(change).fold(agreement -> Optional.of(Outcome.accepted(agreement)), lost -> switch (lost) {
            case STATEMENT_CONSUMED -> Optional.of(Outcome.accepted(firstAnswer(deed, statement)));
            default -> Optional.empty();
        });
    }

    /** Whether the same statement, sent twice at once, has won over itself: what is in its way is its own work. */
    private boolean isConsumed(StatementId id) {
        return store.statement(id).filter(Statement::consumed).isPresent();
    }

    private Agreement firstAnswer(Deed deed, Statement statement) {
        return store.find(statement.number())
                .map(deed::firstAnswer)
                .orElseThrow(() -> new IllegalStateException(
                        "no agreement " + statement.number() + ", though its statement is used up"));
    }
}
