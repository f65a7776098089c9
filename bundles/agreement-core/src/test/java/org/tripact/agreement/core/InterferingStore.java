package org.tripact.agreement.core;

import java.util.Optional;
import java.util.function.Function;
import org.tripact.agreement.api.Agreement;
import org.tripact.agreement.api.AgreementFilter;
import org.tripact.agreement.api.AgreementHistory;
import org.tripact.agreement.api.Statement;
import org.tripact.agreement.api.StatementId;
import org.tripact.agreement.api.store.AgreementStore;
import org.tripact.agreement.api.store.Change;
import org.tripact.agreement.api.store.CommitResult;
import org.tripact.agreement.api.store.Decision;
import org.tripact.kernel.AgreementNumber;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.CustomsCode;
import org.tripact.kernel.Outcome;
import org.tripact.kernel.Page;
import org.tripact.kernel.Uscc;

/** A store in front of another in which something happens at the worst moment, once. */
final class InterferingStore implements AgreementStore {

    private final AgreementStore behind;
    private Optional<Statement> seenUnused = Optional.empty();
    private Optional<CommitResult> always = Optional.empty();
    private Runnable beforeCommit = () -> {};

    InterferingStore(AgreementStore behind) {
        this.behind = behind;
    }

    /** The first look at the statement still finds it as given. */
    InterferingStore withStatementSeenUnused(Statement statement) {
        seenUnused = Optional.of(statement);
        return this;
    }

    InterferingStore beforeCommit(Runnable event) {
        beforeCommit = event;
        return this;
    }

    InterferingStore alwaysAnswering(CommitResult result) {
        always = Optional.of(result);
        return this;
    }

    @Override
    public Optional<Statement> statement(StatementId id) {
        Optional<Statement> seen = seenUnused.or(() -> behind.statement(id));
        seenUnused = Optional.empty();
        return seen;
    }

    @Override
    public CommitResult commit(Change change) {
        Runnable event = beforeCommit;
        beforeCommit = () -> {};
        event.run();
        return always.orElseGet(() -> behind.commit(change));
    }

    /** Apart, so that the event comes between the look and the write. */
    @Override
    public <T> Optional<Outcome<Decision<T>, CommitResult>> decide(
            AgreementNumber number, Function<AgreementHistory, Decision<T>> decision) {
        return behind.history(number).map(decision).map(decided -> {
            CommitResult result = decided.change().map(this::commit).orElse(CommitResult.COMMITTED);
            return result == CommitResult.COMMITTED ? Outcome.accepted(decided) : Outcome.refused(result);
        });
    }

    @Override
    public Optional<Agreement> find(AgreementNumber number) {
        return behind.find(number);
    }

    @Override
    public Optional<Agreement> latestOf(CustomsCode code) {
        return behind.latestOf(code);
    }

    @Override
    public Optional<AgreementHistory> history(AgreementNumber number) {
        return behind.history(number);
    }

    @Override
    public Page<Agreement> search(Uscc enterprise, AgreementFilter filter) {
        return behind.search(enterprise, filter);
    }

    @Override
    public void keep(Statement statement, AuditEntry audit) {
        behind.keep(statement, audit);
    }
}
