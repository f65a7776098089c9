package org.tripact.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.testkit.AgreementFixtures.CODE;
import static org.tripact.testkit.AgreementFixtures.NOW;
import static org.tripact.testkit.AgreementFixtures.NUMBER;
import static org.tripact.testkit.AgreementFixtures.minute;
import static org.tripact.testkit.AgreementFixtures.number;
import static org.tripact.testkit.AgreementFixtures.particulars;
import static org.tripact.testkit.ChangeFixtures.founding;
import static org.tripact.testkit.ChangeFixtures.moving;
import static org.tripact.testkit.StatementFixtures.toSign;
import static org.tripact.testkit.StatementFixtures.toTerminate;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tripact.agreement.api.Agreement;
import org.tripact.agreement.api.Cause;
import org.tripact.agreement.api.Stage;
import org.tripact.agreement.api.State;
import org.tripact.agreement.api.Statement;
import org.tripact.agreement.api.TimelineEntry;
import org.tripact.agreement.api.store.Change;
import org.tripact.agreement.api.store.CommitResult;
import org.tripact.exchange.api.port.Outbox.Posted;
import org.tripact.kernel.AuditEvent;
import org.tripact.testkit.AgreementFixtures;
import org.tripact.testkit.ChangeFixtures;
import org.tripact.testkit.ExchangeFixtures;
import org.tripact.testkit.StatementFixtures;

/** What is committed is kept whole and found again. */
public abstract class AgreementStoreContract {

    /** The stores, empty before each test. */
    protected abstract Stores stores();

    @Test
    void shouldFindTheAgreement_whenItWasFounded() {
        Books books = new Books(stores());

        books.sign(NUMBER, CODE, NOW);

        assertThat(stores().agreements().find(NUMBER)).contains(AgreementFixtures.aDeclaredAgreement());
    }

    @Test
    void shouldFindNothing_whenNothingWasKept() {
        assertThat(stores().agreements().find(NUMBER)).isEmpty();
        assertThat(stores().agreements().latestOf(CODE)).isEmpty();
        assertThat(new Books(stores()).timeline(NUMBER)).isEmpty();
        assertThat(stores().agreements()
                        .statement(StatementFixtures.aSignStatement().id()))
                .isEmpty();
    }

    @Test
    void shouldKeepEveryStage_whenTheAgreementMovesOn() {
        Books books = new Books(stores());

        books.sign(NUMBER, CODE, NOW);
        assertThat(books.moveTo(NUMBER, AgreementFixtures.aSentAgreement().stage(), "s"))
                .isEqualTo(AgreementFixtures.aSentAgreement());
        assertThat(books.moveTo(NUMBER, AgreementFixtures.aStoredAgreement().stage(), "t"))
                .isEqualTo(AgreementFixtures.aStoredAgreement());
        assertThat(books.moveTo(NUMBER, AgreementFixtures.anApprovedAgreement().stage(), "a"))
                .isEqualTo(AgreementFixtures.anApprovedAgreement());
        assertThat(books.moveTo(NUMBER, AgreementFixtures.aTerminatedAgreement().stage(), "e"))
                .isEqualTo(AgreementFixtures.aTerminatedAgreement());
    }

    @Test
    void shouldKeepTheReason_whenCustomsReturnsTheApplication() {
        Books books = new Books(stores());
        books.sign(NUMBER, CODE, NOW);

        Agreement rejected =
                books.moveTo(NUMBER, AgreementFixtures.aRejectedAgreement().stage(), "r");

        assertThat(rejected.stage())
                .isEqualTo(AgreementFixtures.aRejectedAgreement().stage());
    }

    @Test
    void shouldKeepTimesToTheMicrosecond() {
        Books books = new Books(stores());

        books.sign(NUMBER, CODE, NOW.plusNanos(123_456_789));

        assertThat(stores().agreements()
                        .find(NUMBER)
                        .orElseThrow()
                        .stage()
                        .milestones()
                        .signedAt())
                .isEqualTo(NOW.plus(123_456, ChronoUnit.MICROS));
    }

    @Test
    void shouldGiveTheAgreementSignedLast_whenACodeHasSeveral() {
        Books books = new Books(stores());
        books.sign(number(1), CODE, NOW);
        books.moveTo(number(1), AgreementFixtures.aStoreFailedAgreement().stage(), "f");
        books.sign(number(2), CODE, minute(10));

        assertThat(books.latestOf(CODE)).isEqualTo(number(2));

        books.moveTo(number(2), Stage.signed(minute(10)).sent(minute(11)).storeFailed(minute(12), "x"), "g");
        assertThat(books.latestOf(CODE)).isEqualTo(number(2));
    }

    @Test
    void shouldGiveTheOpenAgreementAsLatest_whenAClockOfAnotherNodeRanAhead() {
        Books books = new Books(stores());
        books.sign(number(1), CODE, minute(30));
        books.moveTo(number(1), Stage.signed(minute(30)).sent(minute(31)).storeFailed(minute(32), "x"), "f");
        books.sign(number(2), CODE, minute(10));

        assertThat(books.latestOf(CODE)).isEqualTo(number(2));
    }

    @Test
    void shouldGiveTheTimelineAsItWasAdded_whenTimesAreOutOfOrder() {
        Books books = new Books(stores());
        books.sign(NUMBER, CODE, NOW);
        TimelineEntry late = new TimelineEntry(minute(9), State.SIGN_SENT, Cause.IMPLIED_BY_RECEIPT, "", "补记");
        TimelineEntry early = new TimelineEntry(minute(2), State.SIGN_SENT, Cause.CUSTOMS_RECEIPT, "s/1", "");
        Stage sent = AgreementFixtures.aSentAgreement().stage();

        CommitResult result = stores().agreements().commit(books.change(NUMBER, sent, List.of(late, early)));

        assertThat(result).isEqualTo(CommitResult.COMMITTED);
        assertThat(new Books(stores()).timeline(NUMBER))
                .containsExactly(
                        new TimelineEntry(NOW, State.SIGN_DECLARED, Cause.ENTERPRISE_SIGNED, "", ""), late, early);
    }

    @Test
    void shouldTakeTheSameReference_whenItIsOfAnotherAgreement() {
        Books books = new Books(stores());
        books.sign(number(1), CODE, NOW);
        books.sign(number(2), AgreementFixtures.SECOND_CODE, NOW);

        books.moveTo(number(1), AgreementFixtures.aSentAgreement().stage(), "same");
        books.moveTo(number(2), AgreementFixtures.aSentAgreement().stage(), "same");

        assertThat(new Books(stores()).timeline(number(2))).hasSize(2);
    }

    @Test
    void shouldKeepAStatementWithItsAuditEntry() {
        Statement statement = StatementFixtures.aSignStatement();

        stores().agreements().keep(statement, ChangeFixtures.issued(statement));

        assertThat(stores().agreements().statement(statement.id())).contains(statement);
        assertThat(new Books(stores()).audited()).containsExactly(AuditEvent.STATEMENT_ISSUED);
    }

    @Test
    void shouldTellThatAStatementIsConsumed_whenAChangeUsedItUp() {
        Statement statement = StatementFixtures.aSignStatement();
        new Books(stores()).sign(NUMBER, CODE, NOW);

        assertThat(stores().agreements().statement(statement.id())).contains(statement.asConsumed());
    }

    @Test
    void shouldKeepMessageAndAuditWithTheChange() {
        Books books = new Books(stores());

        books.sign(NUMBER, CODE, NOW);

        assertThat(stores().outbox().find(ChangeFixtures.application(NUMBER)))
                .get()
                .extracting(Posted::envelope)
                .usingRecursiveComparison()
                .isEqualTo(ExchangeFixtures.anEnvelope());
        assertThat(books.audited()).containsExactly(AuditEvent.AGREEMENT_SIGNED, AuditEvent.STATEMENT_ISSUED);
    }

    @Test
    void shouldKeepASecondMessage_whenTheAgreementIsTerminated() {
        Books books = new Books(stores());
        Agreement approved = books.approved(NUMBER, CODE);
        Statement statement = toTerminate(approved);
        stores().agreements().keep(statement, ChangeFixtures.issued(statement));

        Change change = ChangeFixtures.terminating(approved, statement, minute(4));

        assertThat(stores().agreements().commit(change)).isEqualTo(CommitResult.COMMITTED);
        assertThat(stores().outbox().find(ChangeFixtures.termination(NUMBER)))
                .get()
                .extracting(Posted::envelope)
                .usingRecursiveComparison()
                .isEqualTo(ExchangeFixtures.envelope(statement, minute(4)));
    }

    @Test
    void shouldKeepNoMessage_whenCustomsNeedNotLearn() {
        Books books = new Books(stores());
        Agreement declared = books.sign(NUMBER, CODE, NOW);

        stores().agreements()
                .commit(moving(declared, AgreementFixtures.aSentAgreement().stage(), "s", minute(1)));

        assertThat(books.messages()).containsExactly(ChangeFixtures.application(NUMBER));
    }

    @Test
    void shouldLetTheCodeGo_whenItsAgreementIsClosed() {
        Books books = new Books(stores());
        books.sign(number(1), CODE, NOW);
        books.moveTo(number(1), AgreementFixtures.aStoreFailedAgreement().stage(), "f");

        Statement next = toSign(particulars(number(2), CODE));
        stores().agreements().keep(next, ChangeFixtures.issued(next));

        assertThat(stores().agreements().commit(founding(next, NOW.plus(Duration.ofHours(1)))))
                .isEqualTo(CommitResult.COMMITTED);
    }

    @Test
    void shouldKeepAChangeWithoutStatementTimelineOrAudit() {
        Books books = new Books(stores());
        Agreement declared = books.sign(NUMBER, CODE, NOW);
        Change bare = new Change(
                declared.particulars(),
                declared.version(),
                AgreementFixtures.aSentAgreement().stage(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());

        assertThat(stores().agreements().commit(bare)).isEqualTo(CommitResult.COMMITTED);
        assertThat(stores().agreements().find(NUMBER)).contains(AgreementFixtures.aSentAgreement());
    }
}
