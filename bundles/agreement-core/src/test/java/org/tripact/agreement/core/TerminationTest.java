package org.tripact.agreement.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.agreement.core.Hall.FIRM;
import static org.tripact.agreement.core.Hall.refusalOf;
import static org.tripact.agreement.core.Hall.valueOf;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tripact.agreement.api.Action;
import org.tripact.agreement.api.Agreement;
import org.tripact.agreement.api.AgreementReason;
import org.tripact.agreement.api.AgreementRefusal;
import org.tripact.agreement.api.Cause;
import org.tripact.agreement.api.CustomsAnswer.Meaning;
import org.tripact.agreement.api.CustomsAnswers.Verdict;
import org.tripact.agreement.api.State;
import org.tripact.agreement.api.Statement;
import org.tripact.agreement.api.TimelineEntry;
import org.tripact.exchange.api.MessageKind;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.AuditEvent;
import org.tripact.kernel.MessageId;

class TerminationTest {

    private final Hall hall = new Hall();

    @Test
    void shouldEndTheAgreementAtOnce_whenTheCardSigned() {
        Agreement approved = hall.anAgreement(FIRM, Meaning.APPROVED);
        hall.clock.advance(Duration.ofDays(30));
        Instant now = hall.clock.instant();

        Agreement ended = valueOf(hall.terminate(FIRM, hall.aStatementTo(Action.TERMINATE, FIRM)));

        assertThat(ended.state()).isEqualTo(State.TERMINATED);
        assertThat(ended.stage().milestones().terminatedAt()).isEqualTo(now);
        assertThat(ended.version()).isEqualTo(approved.version() + 1);
        assertThat(hall.agreement(approved.number())).isEqualTo(ended);
        assertThat(hall.timeline(approved.number()))
                .endsWith(new TimelineEntry(now, State.TERMINATED, Cause.ENTERPRISE_TERMINATED, "", ""));
        assertThat(hall.told).endsWith(ended);
        assertThat(hall.audit().get(0))
                .isEqualTo(AuditEntry.done(
                        now,
                        AuditEvent.AGREEMENT_TERMINATED,
                        FIRM.number().value(),
                        ended.number().value()));
    }

    @Test
    void shouldTellCustomsInTheSameWrite_whenTheAgreementEnds() {
        Agreement ended = hall.aTerminatedAgreement(FIRM);

        assertThat(hall.memory.outbox().find(new MessageId(ended.number() + "-T")))
                .hasValueSatisfying(
                        message -> assertThat(message.envelope().kind()).isEqualTo(MessageKind.TERMINATION));
    }

    @Test
    void shouldRefuseNotSignedWithState_whenAnotherStatementEndedItFirst() {
        hall.anAgreement(FIRM, Meaning.APPROVED);
        Statement first = hall.aStatementTo(Action.TERMINATE, FIRM);
        Statement second = hall.aStatementTo(Action.TERMINATE, FIRM);
        hall.terminate(FIRM, first);

        assertThat(refusalOf(hall.terminate(FIRM, second)))
                .isEqualTo(AgreementRefusal.of(AgreementReason.NOT_SIGNED, State.TERMINATED));
    }

    @Test
    void shouldWriteDeliveryAndAnswerIntoTheTimelineOnly_whenCustomsSpeaksOfTheTermination() {
        Agreement ended = hall.aTerminatedAgreement(FIRM);

        assertThat(hall.answerToTermination(ended.number(), Meaning.DELIVERED)).isEqualTo(Verdict.APPLIED);
        assertThat(hall.answerToTermination(ended.number(), Meaning.STORED)).isEqualTo(Verdict.APPLIED);
        assertThat(hall.answerToTermination(ended.number(), Meaning.APPROVED)).isEqualTo(Verdict.APPLIED);

        assertThat(hall.agreement(ended.number()).stage()).isEqualTo(ended.stage());
        assertThat(hall.timeline(ended.number()))
                .extracting(TimelineEntry::cause)
                .endsWith(
                        Cause.ENTERPRISE_TERMINATED,
                        Cause.TERMINATION_DELIVERED,
                        Cause.TERMINATION_ANSWERED,
                        Cause.TERMINATION_ANSWERED);
    }

    @Test
    void shouldLeaveItToAPerson_whenCustomsReturnsTheTermination() {
        Agreement ended = hall.aTerminatedAgreement(FIRM);

        assertThat(hall.answerToTermination(ended.number(), Meaning.REJECTED)).isEqualTo(Verdict.CONTRADICTS);

        assertThat(hall.agreement(ended.number()).stage()).isEqualTo(ended.stage());
        assertThat(hall.timeline(ended.number())).last().satisfies(line -> {
            assertThat(line.cause()).isEqualTo(Cause.RECEIPT_TO_DECIDE);
            assertThat(line.detail()).isEqualTo("企业信息与备案不符");
        });
    }
}
