package org.tripact.agreement.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tripact.agreement.core.Hall.FIRM;
import static org.tripact.agreement.core.Hall.NINE;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tripact.agreement.api.Agreement;
import org.tripact.agreement.api.Cause;
import org.tripact.agreement.api.CustomsAnswer;
import org.tripact.agreement.api.CustomsAnswer.Meaning;
import org.tripact.agreement.api.CustomsAnswers.Verdict;
import org.tripact.agreement.api.NoticeKind;
import org.tripact.agreement.api.Stage;
import org.tripact.agreement.api.State;
import org.tripact.agreement.api.TimelineEntry;
import org.tripact.agreement.api.store.Change;
import org.tripact.kernel.AgreementNumber;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.AuditEvent;
import org.tripact.kernel.StoreUnavailableException;
import org.tripact.testkit.AgreementFixtures;
import org.tripact.testkit.ChangeFixtures;

class AnswerIntakeTest {

    private static final String REASON = "企业信息与备案不符";

    private final Hall hall = new Hall();
    private final AgreementNumber number = hall.aDeclaredAgreement(FIRM).number();

    @Test
    void shouldMoveTheStageAndTellWhy_whenTheMessageWasDelivered() {
        hall.clock.advance(Duration.ofMinutes(1));
        CustomsAnswer delivered = new CustomsAnswer(
                number,
                ChangeFixtures.application(number),
                NoticeKind.APPLICATION,
                Meaning.DELIVERED,
                hall.clock.instant(),
                number + "-S",
                "");

        assertThat(hall.intake.record(delivered)).isEqualTo(Verdict.APPLIED);

        Agreement agreement = hall.agreement(number);
        assertThat(agreement.state()).isEqualTo(State.SIGN_SENT);
        assertThat(agreement.stage().milestones().sentAt()).isEqualTo(delivered.at());
        assertThat(hall.timeline(number))
                .endsWith(
                        new TimelineEntry(delivered.at(), State.SIGN_SENT, Cause.MESSAGE_DELIVERED, number + "-S", ""));
        assertThat(hall.told).endsWith(agreement);
    }

    @Test
    void shouldNoteTheSkippedStages_whenTheApprovalComesFirst() {
        Instant at = NINE.plusSeconds(7);

        hall.intake.record(new CustomsAnswer(
                number,
                ChangeFixtures.application(number),
                NoticeKind.APPLICATION,
                Meaning.APPROVED,
                at,
                "simulator:first",
                ""));

        Stage stage = hall.agreement(number).stage();
        assertThat(stage.state()).isEqualTo(State.SIGN_APPROVED);
        assertThat(stage.milestones())
                .isEqualTo(Stage.signed(NINE).sent(at).stored(at).approved(at).milestones());
        assertThat(hall.timeline(number).subList(1, 4))
                .containsExactly(
                        new TimelineEntry(at, State.SIGN_SENT, Cause.IMPLIED_BY_RECEIPT, "", ""),
                        new TimelineEntry(at, State.SIGN_STORED, Cause.IMPLIED_BY_RECEIPT, "", ""),
                        new TimelineEntry(at, State.SIGN_APPROVED, Cause.CUSTOMS_RECEIPT, "simulator:first", ""));
    }

    @Test
    void shouldKeepCustomsReason_whenItReturnsTheApplication() {
        hall.answer(number, Meaning.REJECTED);

        assertThat(hall.agreement(number).stage().reason()).isEqualTo(REASON);
        assertThat(hall.timeline(number))
                .last()
                .extracting(TimelineEntry::detail)
                .isEqualTo(REASON);
    }

    @Test
    void shouldAuditTheStep_whenTheStageMoves() {
        hall.intake.record(new CustomsAnswer(
                number,
                ChangeFixtures.application(number),
                NoticeKind.APPLICATION,
                Meaning.STORED,
                NINE,
                "simulator:9",
                ""));

        assertThat(hall.audit().get(0))
                .isEqualTo(new AuditEntry(
                        NINE,
                        AuditEvent.AGREEMENT_STAGE_CHANGED,
                        "system",
                        number.value(),
                        AuditEntry.OK,
                        "SIGN_DECLARED to SIGN_STORED by simulator:9"));
    }

    @Test
    void shouldChangeNothing_whenTheReferenceIsKnown() {
        CustomsAnswer stored = hall.anAnswer(number, NoticeKind.APPLICATION, Meaning.STORED);
        hall.intake.record(stored);
        Agreement before = hall.agreement(number);
        hall.restart();

        assertThat(hall.intake.record(stored)).isEqualTo(Verdict.KNOWN);
        assertThat(hall.agreement(number)).isEqualTo(before);
        assertThat(hall.told).hasSize(2);
    }

    @Test
    void shouldSayKnown_whenALateAnswerComesOnceMore() {
        hall.answer(number, Meaning.APPROVED);
        CustomsAnswer late = hall.anAnswer(number, NoticeKind.APPLICATION, Meaning.STORED);

        assertThat(hall.intake.record(late)).isEqualTo(Verdict.TOO_LATE);
        assertThat(hall.intake.record(late)).isEqualTo(Verdict.KNOWN);
    }

    @Test
    void shouldStillContradict_whenAContradictionIsToldOnceMore() {
        hall.answer(number, Meaning.APPROVED);
        CustomsAnswer returned = hall.anAnswer(number, NoticeKind.APPLICATION, Meaning.REJECTED);
        hall.intake.record(returned);
        Agreement before = hall.agreement(number);
        hall.restart();

        assertThat(hall.intake.record(returned)).isEqualTo(Verdict.CONTRADICTS);
        assertThat(hall.agreement(number)).isEqualTo(before);
    }

    @Test
    void shouldNoteWithoutMovingOrAuditing_whenAnEarlierAnswerComesLate() {
        hall.answer(number, Meaning.APPROVED);
        Agreement approved = hall.agreement(number);
        int audited = hall.audit().size();

        assertThat(hall.answer(number, Meaning.STORED)).isEqualTo(Verdict.TOO_LATE);

        assertThat(hall.agreement(number).stage()).isEqualTo(approved.stage());
        assertThat(hall.timeline(number)).last().satisfies(line -> {
            assertThat(line.cause()).isEqualTo(Cause.RECEIPT_TOO_LATE);
            assertThat(line.state()).isEqualTo(State.SIGN_APPROVED);
        });
        assertThat(hall.audit()).hasSize(audited);
    }

    @Test
    void shouldLeaveItToAPerson_whenCustomsReturnsWhatItApproved() {
        hall.answer(number, Meaning.APPROVED);

        assertThat(hall.answer(number, Meaning.REJECTED)).isEqualTo(Verdict.CONTRADICTS);

        assertThat(hall.agreement(number).state()).isEqualTo(State.SIGN_APPROVED);
        assertThat(hall.timeline(number)).last().satisfies(line -> {
            assertThat(line.cause()).isEqualTo(Cause.RECEIPT_TO_DECIDE);
            assertThat(line.detail()).isEqualTo(REASON);
        });
    }

    @Test
    void shouldLeaveItToAPerson_whenAnAnswerComesToWhatNeverLeft() {
        Agreement declared = hall.agreement(number);
        Stage givenUp = ((Stage.Declared) declared.stage()).givenUp(NINE, "从未发出");
        Change change = ChangeFixtures.moving(declared, givenUp, "", NINE);
        hall.memory.agreements().commit(change);

        assertThat(hall.answer(number, Meaning.DELIVERED)).isEqualTo(Verdict.CONTRADICTS);
        assertThat(hall.agreement(number).stage()).isEqualTo(givenUp);
    }

    @Test
    void shouldSayUnknown_whenThereIsNoSuchAgreement() {
        assertThat(hall.answer(AgreementFixtures.NUMBER, Meaning.APPROVED)).isEqualTo(Verdict.UNKNOWN_AGREEMENT);
    }

    @Test
    void shouldBeAFault_whenTheAnswerHasNoReference() {
        CustomsAnswer nameless = new CustomsAnswer(
                number, ChangeFixtures.application(number), NoticeKind.APPLICATION, Meaning.STORED, NINE, " ", "");

        assertThatThrownBy(() -> hall.intake.record(nameless)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldApplyOnTheNextTry_whenTheStoreWasAway() {
        CustomsAnswer stored = hall.anAnswer(number, NoticeKind.APPLICATION, Meaning.STORED);
        hall.memory.goAway();
        assertThatThrownBy(() -> hall.intake.record(stored)).isInstanceOf(StoreUnavailableException.class);
        hall.memory.comeBack();

        assertThat(hall.intake.record(stored)).isEqualTo(Verdict.APPLIED);
    }
}
