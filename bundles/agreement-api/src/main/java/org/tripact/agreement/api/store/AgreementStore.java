package org.tripact.agreement.api.store;

import java.util.Optional;
import java.util.function.Function;
import org.tripact.agreement.api.Agreement;
import org.tripact.agreement.api.AgreementFilter;
import org.tripact.agreement.api.AgreementHistory;
import org.tripact.agreement.api.Statement;
import org.tripact.agreement.api.StatementId;
import org.tripact.kernel.AgreementNumber;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.CustomsCode;
import org.tripact.kernel.Outcome;
import org.tripact.kernel.Page;
import org.tripact.kernel.Uscc;

/**
 * Where agreements are kept. Times are kept to the microsecond. Throws {@link
 * org.tripact.kernel.StoreUnavailableException} where the database is away; the contract test stands in testkit.
 */
public interface AgreementStore {

    /** The agreement, as it stands. */
    Optional<Agreement> find(AgreementNumber number);

    /** The open agreement of a code, or, where none is open, the one that was signed last. */
    Optional<Agreement> latestOf(CustomsCode code);

    /**
     * The agreement with its lines in the order they were added. Read in this order, so that a line which a change adds
     * meanwhile may be there already, but none is missing that the agreement's version knows.
     */
    Optional<AgreementHistory> history(AgreementNumber number);

    /** An enterprise's agreements, last signed first, then by number ascending. */
    Page<Agreement> search(Uscc enterprise, AgreementFilter filter);

    /** Keeps a fresh statement and its audit entry, in one transaction. */
    void keep(Statement statement, AuditEntry audit);

    /** A statement that was issued; {@link Statement#consumed()} tells whether a change has used it up. */
    Optional<Statement> statement(StatementId id);

    /**
     * The only write: stage, timeline, statement, notice and audit entries in one transaction. One open agreement a
     * code, one use a statement, one line an agreement and reference (a second of the same reference is {@link
     * CommitResult#VERSION_CHANGED}), decided by the database.
     */
    CommitResult commit(Change change);

    /**
     * {@link #history} and {@link #commit} in one transaction, for changes that no card signed: half the calls to the
     * database. The decision only decides; it may be asked again. Whatever came in between, also in the rows of others,
     * is {@link CommitResult#VERSION_CHANGED}. Empty where there is no such agreement.
     */
    <T> Optional<Outcome<Decision<T>, CommitResult>> decide(
            AgreementNumber number, Function<AgreementHistory, Decision<T>> decision);
}
