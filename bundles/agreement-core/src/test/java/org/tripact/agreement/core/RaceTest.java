package org.tripact.agreement.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tripact.agreement.core.Hall.FIRM;
import static org.tripact.agreement.core.Hall.refusalOf;
import static org.tripact.agreement.core.Hall.valueOf;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.tripact.agreement.api.Action;
import org.tripact.agreement.api.Agreement;
import org.tripact.agreement.api.AgreementReason;
import org.tripact.agreement.api.AgreementRefusal;
import org.tripact.agreement.api.CustomsAnswer;
import org.tripact.agreement.api.CustomsAnswer.Meaning;
import org.tripact.agreement.api.CustomsAnswers.Verdict;
import org.tripact.agreement.api.NoticeKind;
import org.tripact.agreement.api.State;
import org.tripact.agreement.api.Statement;
import org.tripact.agreement.api.store.CommitResult;
import org.tripact.kernel.AgreementNumber;
import org.tripact.kernel.Outcome;

class RaceTest {

    private static final int SENDERS = 4;

    private final Hall hall = new Hall();

    @RepeatedTest(10)
    void shouldGiveAllTheSameAnswer_whenOneStatementIsSentManyTimesAtOnce() throws Exception {
        Statement statement = hall.aStatementTo(Action.SIGN, FIRM);

        List<Outcome<Agreement, AgreementRefusal>> answers =
                atOnce(IntStream.range(0, SENDERS).mapToObj(i -> () -> hall.sign(FIRM, statement)));

        assertThat(answers).extracting(Hall::valueOf).containsOnly(hall.agreement(statement.number()));
        assertThat(hall.told).hasSize(1);
    }

    @RepeatedTest(10)
    void shouldLetOneWin_whenTwoStatementsRaceForOneCode() throws Exception {
        List<Statement> statements =
                List.of(hall.aStatementTo(Action.SIGN, FIRM), hall.aStatementTo(Action.SIGN, FIRM));

        List<Outcome<Agreement, AgreementRefusal>> answers =
                atOnce(statements.stream().map(statement -> () -> hall.sign(FIRM, statement)));

        assertThat(answers).filteredOn(Outcome::isAccepted).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> !answer.isAccepted())
                .extracting(Hall::refusalOf)
                .containsExactly(AgreementRefusal.of(AgreementReason.IN_PROGRESS, State.SIGN_DECLARED));
    }

    @RepeatedTest(10)
    void shouldKeepEveryAnswerOnce_whenCustomsSendsAllOfThemAtOnceAndTwice() throws Exception {
        AgreementNumber number = hall.aDeclaredAgreement(FIRM).number();
        List<CustomsAnswer> answers = Stream.of(Meaning.DELIVERED, Meaning.STORED, Meaning.APPROVED)
                .map(meaning -> hall.anAnswer(number, NoticeKind.APPLICATION, meaning))
                .toList();

        List<Verdict> verdicts = atOnce(
                Stream.concat(answers.stream(), answers.stream()).map(answer -> () -> hall.intake.record(answer)));

        assertThat(verdicts).filteredOn(Verdict.KNOWN::equals).hasSize(answers.size());
        assertThat(hall.agreement(number).state()).isEqualTo(State.SIGN_APPROVED);
    }

    @Test
    void shouldGiveTheFirstAnswer_whenTheStatementWasUsedUpBetweenLookAndWrite() {
        Statement statement = hall.aStatementTo(Action.SIGN, FIRM);
        Agreement first = valueOf(hall.sign(FIRM, statement));
        hall.open(new InterferingStore(hall.memory.agreements()).withStatementSeenUnused(statement));

        assertThat(valueOf(hall.sign(FIRM, statement))).isEqualTo(first);
    }

    @Test
    void shouldGiveTheFirstAnswer_whenTheStatementIsUsedUpJustBeforeTheWrite() {
        Statement statement = hall.aStatementTo(Action.SIGN, FIRM);
        hall.open(new InterferingStore(hall.memory.agreements()).beforeCommit(() -> {
            hall.restart();
            hall.sign(FIRM, statement);
        }));

        assertThat(valueOf(hall.sign(FIRM, statement))).isEqualTo(hall.agreement(statement.number()));
        assertThat(hall.told).hasSize(1);
    }

    @Test
    void shouldRefuseWithState_whenTheCodeIsTakenBetweenLookAndWrite() {
        Statement late = hall.aStatementTo(Action.SIGN, FIRM);
        hall.open(new InterferingStore(hall.memory.agreements()).beforeCommit(() -> {
            hall.restart();
            hall.aDeclaredAgreement(FIRM);
        }));

        assertThat(refusalOf(hall.sign(FIRM, late)))
                .isEqualTo(AgreementRefusal.of(AgreementReason.IN_PROGRESS, State.SIGN_DECLARED));
    }

    @Test
    void shouldDecideAgain_whenTheAgreementMovedBetweenLookAndWrite() {
        AgreementNumber number = hall.aDeclaredAgreement(FIRM).number();
        CustomsAnswer stored = hall.anAnswer(number, NoticeKind.APPLICATION, Meaning.STORED);
        hall.open(new InterferingStore(hall.memory.agreements()).beforeCommit(() -> {
            hall.restart();
            hall.answer(number, Meaning.APPROVED);
        }));

        assertThat(hall.intake.record(stored)).isEqualTo(Verdict.TOO_LATE);
        assertThat(hall.agreement(number).state()).isEqualTo(State.SIGN_APPROVED);
    }

    @Test
    void shouldEndInAFault_whenEveryTryIsLost() {
        AgreementNumber number = hall.aDeclaredAgreement(FIRM).number();
        hall.open(new InterferingStore(hall.memory.agreements()).alwaysAnswering(CommitResult.VERSION_CHANGED));

        assertThatThrownBy(() -> hall.answer(number, Meaning.STORED))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("races");
    }

    private static <T> List<T> atOnce(Stream<Callable<T>> calls) throws Exception {
        List<Callable<T>> all = calls.toList();
        CyclicBarrier start = new CyclicBarrier(all.size());
        ExecutorService threads = Executors.newFixedThreadPool(all.size());
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> call : all) {
                running.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> future : running) {
                answers.add(future.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }
}
