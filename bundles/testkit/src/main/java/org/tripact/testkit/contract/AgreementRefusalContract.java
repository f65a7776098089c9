package org.tripact.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.testkit.AgreementFixtures.CODE;
import static org.tripact.testkit.AgreementFixtures.NOW;
import static org.tripact.testkit.AgreementFixtures.NUMBER;
import static org.tripact.testkit.AgreementFixtures.SECOND_CODE;
import static org.tripact.testkit.AgreementFixtures.minute;
import static org.tripact.testkit.AgreementFixtures.number;
import static org.tripact.testkit.ChangeFixtures.application;
import static org.tripact.testkit.ChangeFixtures.founding;
import static org.tripact.testkit.ChangeFixtures.moving;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.tripact.agreement.api.Agreement;
import org.tripact.agreement.api.Stage;
import org.tripact.agreement.api.Statement;
import org.tripact.agreement.api.store.Change;
import org.tripact.agreement.api.store.CommitResult;
import org.tripact.kernel.AuditEvent;
import org.tripact.kernel.CustomsCode;
import org.tripact.testkit.AgreementFixtures;
import org.tripact.testkit.ChangeFixtures;
import org.tripact.testkit.StatementFixtures;

/** What the database refuses leaves nothing behind, also when many want the same at once. */
public abstract class AgreementRefusalContract {

    private static final int ROUNDS = 8;

    /** The stores, empty before each test. */
    protected abstract Stores stores();

    @Test
    void shouldRefuse_whenTheStatementWasUsedUp() {
        Books books = new Books(stores());
        Statement statement = books.issued(NUMBER, CODE);
        books.sign(statement, NOW);

        assertThat(stores().agreements().commit(founding(statement, minute(1))))
                .isEqualTo(CommitResult.STATEMENT_CONSUMED);
        assertThat(stores().agreements().find(NUMBER)).contains(AgreementFixtures.aDeclaredAgreement());
        assertThat(new Books(stores()).timeline(NUMBER)).hasSize(1);
        assertThat(books.messages()).containsExactly(application(NUMBER));
        assertThat(books.audited()).containsExactly(AuditEvent.AGREEMENT_SIGNED, AuditEvent.STATEMENT_ISSUED);
    }

    @Test
    void shouldLeaveNothingBehind_whenTheCodeIsTaken() {
        Books books = new Books(stores());
        Statement second = books.issued(number(2), CODE);
        books.sign(number(1), CODE, NOW);
        List<AuditEvent> before = books.audited();

        assertThat(stores().agreements().commit(founding(second, minute(1)))).isEqualTo(CommitResult.CODE_TAKEN);
        assertThat(stores().agreements().find(number(2))).isEmpty();
        assertThat(new Books(stores()).timeline(number(2))).isEmpty();
        assertThat(stores().agreements().statement(second.id())).contains(second);
        assertThat(books.messages()).containsExactly(application(number(1)));
        assertThat(books.audited()).isEqualTo(before);
    }

    @Test
    void shouldTakeTheStatementLater_whenTheCodeHadBeenTaken() {
        Books books = new Books(stores());
        Statement second = books.issued(number(2), CODE);
        books.sign(number(1), CODE, NOW);
        stores().agreements().commit(founding(second, minute(1)));
        books.moveTo(number(1), AgreementFixtures.aStoreFailedAgreement().stage(), "f");

        assertThat(stores().agreements().commit(founding(second, minute(5)))).isEqualTo(CommitResult.COMMITTED);
    }

    @Test
    void shouldLeaveNothingBehind_whenTheVersionHasChanged() {
        Books books = new Books(stores());
        Agreement declared = books.sign(NUMBER, CODE, NOW);
        Agreement sent = books.moveTo(NUMBER, AgreementFixtures.aSentAgreement().stage(), "s");
        List<AuditEvent> before = books.audited();

        Change stale = moving(declared, AgreementFixtures.aStoredAgreement().stage(), "t", minute(2));

        assertThat(stores().agreements().commit(stale)).isEqualTo(CommitResult.VERSION_CHANGED);
        assertThat(stores().agreements().find(NUMBER)).contains(sent);
        assertThat(new Books(stores()).timeline(NUMBER)).hasSize(2);
        assertThat(books.audited()).isEqualTo(before);
    }

    @Test
    void shouldLeaveTheStatementUnused_whenTheVersionHasChanged() {
        Books books = new Books(stores());
        Agreement approved = books.approved(NUMBER, CODE);
        Statement statement = books.issued(StatementFixtures.toTerminate(approved));
        Change terminating = ChangeFixtures.terminating(approved, statement, minute(4));
        Change noting = books.change(NUMBER, approved.stage(), List.of(Books.line(approved.stage(), "late")));
        stores().agreements().commit(noting);

        assertThat(stores().agreements().commit(terminating)).isEqualTo(CommitResult.VERSION_CHANGED);
        assertThat(stores().agreements().statement(statement.id())).contains(statement);
        assertThat(books.messages()).containsExactly(application(NUMBER));
    }

    @Test
    void shouldLeaveNothingBehind_whenAReferenceIsRepeated() {
        Books books = new Books(stores());
        books.sign(NUMBER, CODE, NOW);
        Agreement sent = books.moveTo(NUMBER, AgreementFixtures.aSentAgreement().stage(), "same");

        Change again = moving(sent, AgreementFixtures.aStoredAgreement().stage(), "same", minute(2));

        assertThat(stores().agreements().commit(again)).isEqualTo(CommitResult.VERSION_CHANGED);
        assertThat(stores().agreements().find(NUMBER)).contains(sent);
    }

    @Test
    void shouldRefuse_whenAnAgreementIsFoundedTwiceByTwoStatements() {
        Books books = new Books(stores());
        books.sign(NUMBER, CODE, NOW);
        Statement other = books.issued(StatementFixtures.toTerminate(AgreementFixtures.aDeclaredAgreement()));

        assertThat(stores().agreements().commit(founding(other, NOW))).isEqualTo(CommitResult.VERSION_CHANGED);
    }

    @Test
    void shouldTellTheUsedStatementFirst_whenTheCodeIsTakenToo() {
        Books books = new Books(stores());
        Statement first = books.issued(number(1), CODE);
        books.sign(first, NOW);
        books.moveTo(number(1), AgreementFixtures.aStoreFailedAgreement().stage(), "f");
        books.sign(number(2), CODE, minute(5));

        assertThat(stores().agreements().commit(founding(first, minute(6)))).isEqualTo(CommitResult.STATEMENT_CONSUMED);
    }

    @Test
    void shouldCommitOnce_whenOneStatementComesTwiceAtOnce() throws Exception {
        Books books = new Books(stores());
        for (int round = 1; round <= ROUNDS; round++) {
            Statement statement = books.issued(number(round), codeOf(round));

            List<CommitResult> results =
                    Race.between(List.of(commit(founding(statement, NOW)), commit(founding(statement, NOW))));

            assertThat(results).containsExactlyInAnyOrder(CommitResult.COMMITTED, CommitResult.STATEMENT_CONSUMED);
        }
        assertThat(books.messages()).hasSize(ROUNDS);
    }

    @Test
    void shouldCommitOne_whenTwoStatementsRaceForACode() throws Exception {
        Books books = new Books(stores());
        for (int round = 1; round <= ROUNDS; round++) {
            Change one = founding(books.issued(number(2 * round), codeOf(round)), NOW);
            Change other = founding(books.issued(number(2 * round + 1), codeOf(round)), NOW);

            assertThat(Race.between(List.of(commit(one), commit(other))))
                    .containsExactlyInAnyOrder(CommitResult.COMMITTED, CommitResult.CODE_TAKEN);
        }
        assertThat(books.messages()).hasSize(ROUNDS);
    }

    @Test
    void shouldCommitOne_whenTwoChangesWereDecidedOnOneVersion() throws Exception {
        Books books = new Books(stores());
        for (int round = 1; round <= ROUNDS; round++) {
            Agreement declared = books.sign(number(round), codeOf(round), NOW);
            Stage sent = AgreementFixtures.aSentAgreement().stage();

            assertThat(Race.between(List.of(
                            commit(moving(declared, sent, "a", minute(1))),
                            commit(moving(declared, sent, "b", minute(1))))))
                    .containsExactlyInAnyOrder(CommitResult.COMMITTED, CommitResult.VERSION_CHANGED);
        }
    }

    @Test
    void shouldCommitAll_whenManySignForTheirOwnCodes() throws Exception {
        Books books = new Books(stores());
        List<Callable<CommitResult>> signers = new ArrayList<>();
        for (int i = 1; i <= ROUNDS; i++) {
            signers.add(commit(founding(books.issued(number(i), codeOf(i)), NOW)));
        }

        assertThat(Race.between(signers)).containsOnly(CommitResult.COMMITTED).hasSize(ROUNDS);
        assertThat(stores().agreements().latestOf(SECOND_CODE)).isEmpty();
    }

    private Callable<CommitResult> commit(Change change) {
        return () -> stores().agreements().commit(change);
    }

    private static CustomsCode codeOf(int n) {
        return new CustomsCode("31019610%02d".formatted(n));
    }
}
