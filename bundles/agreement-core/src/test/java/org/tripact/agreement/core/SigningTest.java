package org.tripact.agreement.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.agreement.core.Hall.FIRM;
import static org.tripact.agreement.core.Hall.NINE;
import static org.tripact.agreement.core.Hall.OTHER_FIRM;
import static org.tripact.agreement.core.Hall.holderOf;
import static org.tripact.agreement.core.Hall.refusalOf;
import static org.tripact.agreement.core.Hall.signedBy;
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
import org.tripact.agreement.api.SignedStatement;
import org.tripact.agreement.api.Stage;
import org.tripact.agreement.api.State;
import org.tripact.agreement.api.Statement;
import org.tripact.agreement.api.TimelineEntry;
import org.tripact.exchange.api.MessageKind;
import org.tripact.exchange.api.port.Outbox.Posted;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.AuditEvent;
import org.tripact.kernel.MessageId;

class SigningTest {

    private final Hall hall = new Hall();

    @Test
    void shouldFoundADeclaredAgreement_whenTheCardSignedTheStatement() {
        Statement statement = hall.aStatementTo(Action.SIGN, FIRM);

        Agreement agreement = valueOf(hall.sign(FIRM, statement));

        assertThat(agreement).isEqualTo(new Agreement(statement.particulars(), Stage.signed(NINE), 1));
        assertThat(hall.agreement(statement.number())).isEqualTo(agreement);
        assertThat(hall.timeline(statement.number()))
                .containsExactly(new TimelineEntry(NINE, State.SIGN_DECLARED, Cause.ENTERPRISE_SIGNED, "", ""));
        assertThat(hall.told).containsExactly(agreement);
    }

    @Test
    void shouldTellCustomsInTheSameWrite_whenTheAgreementIsFounded() {
        Statement statement = hall.aStatementTo(Action.SIGN, FIRM);
        hall.sign(FIRM, statement);

        assertThat(hall.memory.outbox().find(new MessageId(statement.number() + "-S")))
                .map(Posted::envelope)
                .hasValueSatisfying(message -> {
                    assertThat(message.kind()).isEqualTo(MessageKind.APPLICATION);
                    assertThat(message.at()).isEqualTo(NINE);
                    assertThat(message.signed().statement()).isEqualTo(statement.text());
                    assertThat(message.signed().certificate()).isEqualTo(FIRM.certificate());
                });
    }

    @Test
    void shouldAuditCardAndNumber_whenTheAgreementIsFounded() {
        Agreement agreement = hall.aDeclaredAgreement(FIRM);

        assertThat(hall.audit().get(0))
                .isEqualTo(AuditEntry.done(
                        NINE,
                        AuditEvent.AGREEMENT_SIGNED,
                        FIRM.number().value(),
                        agreement.number().value()));
    }

    @Test
    void shouldAnswerTheTimeThatIsKept_whenTheClockIsFinerThanTheStore() {
        hall.clock.set(Instant.parse("2026-11-22T09:00:00.123456789Z"));

        Agreement agreement = hall.aDeclaredAgreement(FIRM);

        assertThat(agreement.stage().milestones().signedAt()).isEqualTo("2026-11-22T09:00:00.123456Z");
        assertThat(hall.agreement(agreement.number())).isEqualTo(agreement);
    }

    @Test
    void shouldRefuseTheChangedStatement_whenTheSignatureIsOverAnotherText() {
        Statement statement = hall.aStatementTo(Action.SIGN, FIRM);
        SignedStatement forged =
                new SignedStatement(statement.id(), FIRM.certificate(), FIRM.sign(statement.text() + " "));

        assertThat(refusalOf(hall.desk.sign(holderOf(FIRM), forged, true)))
                .isEqualTo(AgreementRefusal.of(AgreementReason.SIGNATURE_INVALID));
    }

    @Test
    void shouldNotUseTheStatementUp_whenTheSignatureWasWrong() {
        Statement statement = hall.aStatementTo(Action.SIGN, FIRM);
        hall.desk.sign(
                holderOf(FIRM), new SignedStatement(statement.id(), FIRM.certificate(), FIRM.sign("other")), true);

        assertThat(hall.memory.agreements().find(statement.number())).isEmpty();
        assertThat(hall.sign(FIRM, statement).isAccepted()).isTrue();
    }

    @Test
    void shouldRefuseOtherCard_whenAnotherFirmsCardSigned() {
        Statement statement = hall.aStatementTo(Action.SIGN, FIRM);

        assertThat(refusalOf(hall.desk.sign(holderOf(FIRM), signedBy(OTHER_FIRM, statement), true)))
                .isEqualTo(AgreementRefusal.of(AgreementReason.OTHER_CARD));
    }

    @Test
    void shouldSignAgain_whenTheFormerAgreementIsClosed() {
        Agreement former = hall.anAgreement(FIRM, Meaning.REJECTED);
        hall.clock.advance(Duration.ofHours(1));

        Agreement next = hall.aDeclaredAgreement(FIRM);

        assertThat(hall.agreement(former.number())).isEqualTo(former);
        assertThat(next.state()).isEqualTo(State.SIGN_DECLARED);
    }

    @Test
    void shouldTellNobody_whenItRefuses() {
        Statement statement = hall.aStatementTo(Action.SIGN, FIRM);
        hall.desk.sign(holderOf(FIRM), signedBy(OTHER_FIRM, statement), true);

        assertThat(hall.told).isEmpty();
    }
}
