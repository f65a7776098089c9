package org.tripact.agreement.core;

import java.util.Optional;
import org.tripact.agreement.api.Agreement;
import org.tripact.agreement.api.AgreementFilter;
import org.tripact.agreement.api.AgreementHistory;
import org.tripact.agreement.api.Statement;
import org.tripact.agreement.api.StatementId;
import org.tripact.agreement.api.store.AgreementStore;
import org.tripact.agreement.api.store.Change;
import org.tripact.agreement.api.store.CommitResult;
import org.tripact.kernel.AgreementNumber;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.CustomsCode;
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
