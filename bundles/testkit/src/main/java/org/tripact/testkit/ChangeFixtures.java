package org.tripact.testkit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tripact.agreement.api.Agreement;
import org.tripact.agreement.api.Cause;
import org.tripact.agreement.api.NoticeKind;
import org.tripact.agreement.api.Stage;
import org.tripact.agreement.api.Statement;
import org.tripact.agreement.api.TimelineEntry;
import org.tripact.agreement.api.store.Change;
import org.tripact.agreement.api.store.Notice;
import org.tripact.agreement.api.store.NoticeEnd;
import org.tripact.kernel.AgreementNumber;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.AuditEvent;
import org.tripact.kernel.MessageId;

/** Changes as the domain makes them. */
public final class ChangeFixtures {

    private ChangeFixtures() {}

    /** The change that founds {@link AgreementFixtures#NUMBER}. */
    public static Change aFoundingChange() {
        return founding(StatementFixtures.aSignStatement(), AgreementFixtures.NOW);
    }

    /** The change by which a statement founds its agreement. */
    public static Change founding(Statement statement, Instant at) {
        Stage stage = Stage.signed(at);
        return new Change(
                statement.particulars(),
                Change.NEW,
                stage,
                List.of(new TimelineEntry(at, stage.state(), Cause.ENTERPRISE_SIGNED, "", "")),
                Optional.of(StatementFixtures.consumed(statement)),
                Optional.of(new Notice(application(statement.number()), NoticeKind.APPLICATION, at)),
                List.of(audit(AuditEvent.AGREEMENT_SIGNED, statement.number(), at)));
    }

    /** The change by which an answer of customs moves an agreement on. */
    public static Change moving(Agreement from, Stage to, String reference, Instant at) {
        return new Change(
                from.particulars(),
                from.version(),
                to,
                List.of(new TimelineEntry(at, to.state(), Cause.CUSTOMS_RECEIPT, reference, to.reason())),
                Optional.empty(),
                Optional.empty(),
                List.of(audit(AuditEvent.AGREEMENT_STAGE_CHANGED, from.number(), at)));
    }

    /** The change by which a statement ends its agreement. */
    public static Change terminating(Agreement from, Statement statement, Instant at) {
        Stage to = ((Stage.Approved) from.stage()).terminated(at);
        return new Change(
                from.particulars(),
                from.version(),
                to,
                List.of(new TimelineEntry(at, to.state(), Cause.ENTERPRISE_TERMINATED, "", "")),
                Optional.of(StatementFixtures.consumed(statement)),
                Optional.of(new Notice(termination(from.number()), NoticeKind.TERMINATION, at)),
                List.of(audit(AuditEvent.AGREEMENT_TERMINATED, from.number(), at)));
    }

    /** The change by which an application that never left is given up. */
    public static Change givingUp(Agreement from, Stage.Declared declared, Instant at) {
        Stage to = declared.givenUp(at, "given up");
        return new Change(
                from.particulars(),
                from.version(),
                to,
                List.of(new TimelineEntry(at, to.state(), Cause.GIVEN_UP, "", to.reason())),
                Optional.empty(),
                Optional.empty(),
                List.of(new NoticeEnd.Withdrawn(application(from.number()), at, to.reason())),
                List.of(audit(AuditEvent.AGREEMENT_GIVEN_UP, from.number(), at)));
    }

    /** The change by which an agreement learns that customs' side has its application, wherever it stands. */
    public static Change handingOver(Agreement from, Instant at) {
        return new Change(
                from.particulars(),
                from.version(),
                from.stage(),
                List.of(new TimelineEntry(at, from.state(), Cause.MESSAGE_DELIVERED, "handed over", "")),
                Optional.empty(),
                Optional.empty(),
                List.of(new NoticeEnd.HandedOver(application(from.number()), at)),
                List.of());
    }

    /** The change by which a person believes the answer that waited at this place. */
    public static Change believing(Agreement from, Stage to, long answer, Instant at) {
        return new Change(
                from.particulars(),
                from.version(),
                to,
                List.of(new TimelineEntry(at, to.state(), Cause.RECEIPT_ACCEPTED, "accepted:" + answer, to.reason())),
                Optional.empty(),
                Optional.empty(),
                List.of(new NoticeEnd.Believed(answer, at, "told by telephone")),
                List.of(audit(AuditEvent.RECEIPT_ACCEPTED, from.number(), at)));
    }

    /** The audit entry that goes with a statement. */
    public static AuditEntry issued(Statement statement) {
        return audit(AuditEvent.STATEMENT_ISSUED, statement.number(), statement.issuedAt());
    }

    /** The id of the message that tells customs of a signing. */
    public static MessageId application(AgreementNumber number) {
        return new MessageId(number + "-S");
    }

    /** The id of the message that tells customs of a termination. */
    public static MessageId termination(AgreementNumber number) {
        return new MessageId(number + "-T");
    }

    private static AuditEntry audit(AuditEvent event, AgreementNumber number, Instant at) {
        return AuditEntry.done(at, event, AgreementFixtures.CARD.value(), number.value());
    }
}
