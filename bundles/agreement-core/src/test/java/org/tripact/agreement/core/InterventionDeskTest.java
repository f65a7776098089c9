package org.tripact.agreement.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.agreement.core.Hall.FIRM;
import static org.tripact.agreement.core.Hall.NINE;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tripact.agreement.api.Action;
import org.tripact.agreement.api.Agreement;
import org.tripact.agreement.api.Cause;
import org.tripact.agreement.api.CustomsAnswer;
import org.tripact.agreement.api.CustomsAnswer.Meaning;
import org.tripact.agreement.api.InterventionRefusal;
import org.tripact.agreement.api.NoticeKind;
import org.tripact.agreement.api.State;
import org.tripact.agreement.api.TimelineEntry;
import org.tripact.exchange.api.ReceiptKind;
import org.tripact.exchange.api.port.KeptReceipt;
import org.tripact.exchange.api.port.Outbox.Status;
import org.tripact.exchange.api.port.ReceiptStore;
import org.tripact.exchange.api.port.ReceiptStore.Fate;
import org.tripact.kernel.AgreementNumber;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.AuditEvent;
import org.tripact.kernel.Intervention;
import org.tripact.kernel.MessageId;
import org.tripact.kernel.Outcome;
import org.tripact.testkit.AgreementFixtures;
import org.tripact.testkit.ExchangeFixtures;

class InterventionDeskTest {

    private static final Intervention BY_HAND = new Intervention("admin", "海关来电确认");
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final Hall hall = new Hall();

    @Test
    void shouldLetTheFirmSignAgain_whenAnApplicationThatNeverLeftIsGivenUp() {
        AgreementNumber number = hall.aDeclaredAgreement(FIRM).number();

        Agreement given = valueOf(hall.interventions.giveUp(number, BY_HAND));

        assertThat(given.state()).isEqualTo(State.SIGN_STORE_FAILED);
        assertThat(given.stage().reason()).isEqualTo("海关来电确认");
        assertThat(hall.agreement(number)).isEqualTo(given);
        assertThat(hall.timeline(number))
                .last()
                .isEqualTo(new TimelineEntry(NINE, State.SIGN_STORE_FAILED, Cause.GIVEN_UP, "", "海关来电确认"));
        assertThat(hall.memory.outbox().standing(message(number)).orElseThrow().status())
                .isEqualTo(Status.WITHDRAWN);
        assertThat(hall.audit().get(0))
                .isEqualTo(AuditEntry.of(BY_HAND, NINE, AuditEvent.AGREEMENT_GIVEN_UP, number.value()));
        assertThat(hall.told).endsWith(given);
        assertThat(hall.aDeclaredAgreement(FIRM).state()).isEqualTo(State.SIGN_DECLARED);
    }

    @Test
    void shouldGiveTheSameAnswer_whenGivenUpAgain() {
        AgreementNumber number = hall.aDeclaredAgreement(FIRM).number();
        Outcome<Agreement, InterventionRefusal> first = hall.interventions.giveUp(number, BY_HAND);

        assertThat(hall.interventions.giveUp(number, BY_HAND)).isEqualTo(first);
    }

    @Test
    void shouldRefuseToGiveUp_whenTheMessageMayHaveLeft() {
        AgreementNumber number = hall.aDeclaredAgreement(FIRM).number();
        hall.memory.outbox().claim("pump", 1, NINE, LEASE);
        hall.memory.outbox().beginAttempt(message(number), "pump", NINE, LEASE);
        hall.memory.outbox().retry(message(number), "pump", NINE, "no answer", true);

        assertThat(hall.interventions.giveUp(number, BY_HAND))
                .isEqualTo(Outcome.refused(InterventionRefusal.MAY_HAVE_LEFT));
        assertThat(hall.agreement(number).state()).isEqualTo(State.SIGN_DECLARED);
    }

    @Test
    void shouldRefuseToGiveUp_whenCustomsHasIt() {
        AgreementNumber number = hall.anAgreement(FIRM, Meaning.DELIVERED).number();

        assertThat(hall.interventions.giveUp(number, BY_HAND))
                .isEqualTo(Outcome.refused(InterventionRefusal.NOT_DECLARED));
    }

    @Test
    void shouldLetLaterMessagesGo_whenATerminationThatCustomsRefusesIsGivenUp() {
        Agreement ended = hall.aTerminatedAgreement(FIRM);
        MessageId notice = new MessageId(ended.number() + "-T");

        Agreement given = valueOf(hall.interventions.giveUp(ended.number(), BY_HAND));

        assertThat(given.stage()).isEqualTo(ended.stage());
        assertThat(hall.memory.outbox().standing(notice).orElseThrow().status()).isEqualTo(Status.WITHDRAWN);
        assertThat(hall.timeline(ended.number()))
                .last()
                .isEqualTo(new TimelineEntry(NINE, State.TERMINATED, Cause.TERMINATION_GIVEN_UP, "", "海关来电确认"));
        assertThat(hall.audit().get(0).event()).isEqualTo(AuditEvent.TERMINATION_GIVEN_UP);
        assertThat(hall.interventions.giveUp(ended.number(), BY_HAND)).isEqualTo(Outcome.accepted(given));
    }

    @Test
    void shouldNotGiveUpATermination_thatCustomsHas() {
        Agreement ended = hall.aTerminatedAgreement(FIRM);
        hall.answerToTermination(ended.number(), Meaning.DELIVERED);

        assertThat(hall.interventions.giveUp(ended.number(), BY_HAND))
                .isEqualTo(Outcome.refused(InterventionRefusal.MAY_HAVE_LEFT));
    }

    @Test
    void shouldRefuse_whenTheAgreementIsUnknown() {
        assertThat(hall.interventions.giveUp(AgreementFixtures.NUMBER, BY_HAND))
                .isEqualTo(Outcome.refused(InterventionRefusal.UNKNOWN_AGREEMENT));
        assertThat(hall.interventions.accept(
                        hall.anAnswer(AgreementFixtures.NUMBER, NoticeKind.APPLICATION, Meaning.STORED), 1, BY_HAND))
                .isEqualTo(Outcome.refused(InterventionRefusal.UNKNOWN_AGREEMENT));
    }

    @ParameterizedTest
    @CsvSource({
        "APPROVED, REJECTED, SIGN_REJECTED",
        "APPROVED, STORE_FAILED, SIGN_STORE_FAILED",
        "REJECTED, APPROVED, SIGN_APPROVED",
        "STORE_FAILED, STORED, SIGN_STORED",
        "STORE_FAILED, APPROVED, SIGN_APPROVED",
        "STORED, STORE_FAILED, SIGN_STORE_FAILED"
    })
    void shouldStandWhereTheAnswerSays_whenAContradictionIsBelieved(Meaning before, Meaning believed, State reached) {
        AgreementNumber number = hall.anAgreement(FIRM, before).number();
        CustomsAnswer answer = aContradiction(number, believed);

        Agreement moved = valueOf(hall.interventions.accept(answer, place(answer), BY_HAND));

        assertThat(moved.state()).isEqualTo(reached);
        assertThat(hall.agreement(number)).isEqualTo(moved);
        assertThat(moved.stage().milestones().sentAt()).isNotNull();
        assertThat(hall.timeline(number))
                .last()
                .isEqualTo(new TimelineEntry(
                        NINE, reached, Cause.RECEIPT_ACCEPTED, "accepted:" + answer.reference(), answer.reason()));
        assertThat(hall.audit())
                .extracting(AuditEntry::event)
                .startsWith(AuditEvent.RECEIPT_ACCEPTED, AuditEvent.AGREEMENT_STAGE_CHANGED);
        assertThat(hall.audit().get(0).actor()).isEqualTo("admin");
        assertThat(hall.memory.receipts().list(Fate.ACCEPTED, 10)).hasSize(1);
    }

    @Test
    void shouldMoveOnce_whenAnAnswerIsBelievedTwice() {
        AgreementNumber number = hall.anAgreement(FIRM, Meaning.APPROVED).number();
        CustomsAnswer answer = aContradiction(number, Meaning.REJECTED);
        long place = place(answer);
        Agreement moved = valueOf(hall.interventions.accept(answer, place, BY_HAND));

        assertThat(hall.interventions.accept(answer, place, BY_HAND))
                .isEqualTo(Outcome.refused(InterventionRefusal.ANSWER_DECIDED));
        assertThat(hall.agreement(number)).isEqualTo(moved);
    }

    @Test
    void shouldOnlyEndTheWaiting_whenTheAnswerSaysNothingNew() {
        Agreement approved = hall.anAgreement(FIRM, Meaning.APPROVED);
        CustomsAnswer answer = hall.anAnswer(approved.number(), NoticeKind.APPLICATION, Meaning.STORED);

        Agreement after = valueOf(hall.interventions.accept(answer, place(answer), BY_HAND));

        assertThat(after.stage()).isEqualTo(approved.stage());
        assertThat(hall.timeline(approved.number()))
                .extracting(TimelineEntry::cause)
                .doesNotContain(Cause.RECEIPT_ACCEPTED);
        assertThat(hall.memory.receipts().list(Fate.ACCEPTED, 10)).hasSize(1);
    }

    @Test
    void shouldEndByAnotherMessage_whenItIsTerminatedOnceMore() {
        AgreementNumber number = hall.aTerminatedAgreement(FIRM).number();
        believe(number, Meaning.REJECTED);
        believe(number, Meaning.APPROVED);

        hall.clock.advance(Duration.ofMinutes(1));
        hall.terminate(FIRM, hall.aStatementTo(Action.TERMINATE, FIRM));

        assertThat(hall.agreement(number).state()).isEqualTo(State.TERMINATED);
        assertThat(hall.memory.outbox().standing(new MessageId(number + "-T"))).isPresent();
        assertThat(hall.memory.outbox().standing(new MessageId(number + "-T2"))).isPresent();
    }

    @Test
    void shouldNotOpenTwoAgreementsOfACode() {
        AgreementNumber closed = hall.anAgreement(FIRM, Meaning.REJECTED).number();
        CustomsAnswer answer = aContradiction(closed, Meaning.APPROVED);
        hall.aDeclaredAgreement(FIRM);

        assertThat(hall.interventions.accept(answer, place(answer), BY_HAND))
                .isEqualTo(Outcome.refused(InterventionRefusal.CODE_TAKEN));
        assertThat(hall.agreement(closed).state()).isEqualTo(State.SIGN_REJECTED);
    }

    @Test
    void shouldMoveNoStage_whenTheAnswerIsToATermination() {
        AgreementNumber ended = hall.aTerminatedAgreement(FIRM).number();

        assertThat(hall.interventions.accept(
                        hall.anAnswer(ended, NoticeKind.TERMINATION, Meaning.REJECTED), 1, BY_HAND))
                .isEqualTo(Outcome.refused(InterventionRefusal.NO_STAGE_TO_MOVE));
        assertThat(hall.aStatementTo(Action.SIGN, FIRM)).isNotNull();
    }

    private CustomsAnswer aContradiction(AgreementNumber number, Meaning meaning) {
        CustomsAnswer answer = hall.anAnswer(number, NoticeKind.APPLICATION, meaning);
        hall.intake.record(answer);
        return answer;
    }

    private void believe(AgreementNumber number, Meaning meaning) {
        CustomsAnswer answer = aContradiction(number, meaning);
        valueOf(hall.interventions.accept(answer, place(answer), BY_HAND));
    }

    /** Where the receipt with this answer waits for a person. */
    private long place(CustomsAnswer answer) {
        ReceiptStore receipts = hall.memory.receipts();
        receipts.keep(ExchangeFixtures.receipt(answer.reference(), ReceiptKind.STORED, NINE), NINE);
        KeptReceipt kept = receipts.pending(1).get(0);
        receipts.mark(kept, Fate.TO_DECIDE, "", NINE, Optional.empty());
        return kept.sequence();
    }

    private static MessageId message(AgreementNumber number) {
        return new MessageId(number + "-S");
    }

    private static Agreement valueOf(Outcome<Agreement, InterventionRefusal> outcome) {
        return outcome.fold(agreement -> agreement, refusal -> {
            throw new AssertionError("refused: " + refusal);
        });
    }
}
