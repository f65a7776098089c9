package org.tripact.testkit.contract;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tripact.agreement.api.Agreement;
import org.tripact.agreement.api.AgreementHistory;
import org.tripact.agreement.api.Cause;
import org.tripact.agreement.api.Stage;
import org.tripact.agreement.api.Statement;
import org.tripact.agreement.api.TimelineEntry;
import org.tripact.agreement.api.store.Change;
import org.tripact.agreement.api.store.CommitResult;
import org.tripact.audit.api.AuditRow;
import org.tripact.exchange.api.port.Outbox.Standing;
import org.tripact.exchange.api.port.Outbox.Status;
import org.tripact.kernel.AgreementNumber;
import org.tripact.kernel.AuditEvent;
import org.tripact.kernel.CustomsCode;
import org.tripact.kernel.MessageId;
import org.tripact.kernel.PageRequest;
import org.tripact.testkit.AgreementFixtures;
import org.tripact.testkit.ChangeFixtures;
import org.tripact.testkit.StatementFixtures;

/** Brings stores into the state that a test starts from, and looks at all that they keep. */
final class Books {

    private static final PageRequest FIRST_HUNDRED = new PageRequest(0, PageRequest.MAX_SIZE);

    private final Stores stores;

    Books(Stores stores) {
        this.stores = stores;
    }

    /** A statement that was issued and not yet signed. */
    Statement issued(AgreementNumber number, CustomsCode code) {
        return issued(StatementFixtures.toSign(AgreementFixtures.particulars(number, code)));
    }

    Statement issued(Statement statement) {
        stores.agreements().keep(statement, ChangeFixtures.issued(statement));
        return statement;
    }

    Agreement sign(AgreementNumber number, CustomsCode code, Instant at) {
        return sign(issued(number, code), at);
    }

    Agreement sign(Statement statement, Instant at) {
        demand(stores.agreements().commit(ChangeFixtures.founding(statement, at)));
        return stores.agreements().find(statement.number()).orElseThrow();
    }

    Agreement moveTo(AgreementNumber number, Stage stage, String reference) {
        Agreement from = stores.agreements().find(number).orElseThrow();
        demand(stores.agreements().commit(ChangeFixtures.moving(from, stage, reference, AgreementFixtures.minute(1))));
        return stores.agreements().find(number).orElseThrow();
    }

    Agreement approved(AgreementNumber number, CustomsCode code) {
        sign(number, code, AgreementFixtures.NOW);
        return moveTo(number, AgreementFixtures.anApprovedAgreement().stage(), "approved");
    }

    Change change(AgreementNumber number, Stage stage, List<TimelineEntry> timeline) {
        Agreement from = stores.agreements().find(number).orElseThrow();
        return new Change(
                from.particulars(), from.version(), stage, timeline, Optional.empty(), Optional.empty(), List.of());
    }

    static TimelineEntry line(Stage stage, String reference) {
        return new TimelineEntry(AgreementFixtures.minute(1), stage.state(), Cause.CUSTOMS_RECEIPT, reference, "");
    }

    AgreementNumber latestOf(CustomsCode code) {
        return stores.agreements().latestOf(code).orElseThrow().number();
    }

    /** The lines of an agreement; none where there is no agreement. */
    List<TimelineEntry> timeline(AgreementNumber number) {
        return stores.agreements()
                .history(number)
                .map(AgreementHistory::timeline)
                .orElse(List.of());
    }

    /** What was audited, newest first. */
    List<AuditEvent> audited() {
        return stores.audit().read(FIRST_HUNDRED).items().stream()
                .map(AuditRow::entry)
                .map(entry -> entry.event())
                .toList();
    }

    /** The messages that wait. */
    List<MessageId> messages() {
        return stores.outbox().list(Status.WAITING, 1000).stream()
                .map(Standing::id)
                .toList();
    }

    private static void demand(CommitResult result) {
        if (result != CommitResult.COMMITTED) {
            throw new AssertionError("the test could not be set up: " + result);
        }
    }
}
