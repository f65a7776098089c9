package org.tripact.agreement.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.agreement.core.Hall.FIRM;
import static org.tripact.agreement.core.Hall.OPERATOR;
import static org.tripact.agreement.core.Hall.OTHER_FIRM;
import static org.tripact.agreement.core.Hall.TWO_CODES;
import static org.tripact.agreement.core.Hall.holderOf;
import static org.tripact.agreement.core.Hall.refusalOf;
import static org.tripact.agreement.core.Hall.signedBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tripact.agreement.api.Action;
import org.tripact.agreement.api.Agreement;
import org.tripact.agreement.api.AgreementReason;
import org.tripact.agreement.api.AgreementRefusal;
import org.tripact.agreement.api.CustomsAnswer.Meaning;
import org.tripact.agreement.api.SignedStatement;
import org.tripact.agreement.api.Signer;
import org.tripact.agreement.api.State;
import org.tripact.agreement.api.Statement;
import org.tripact.agreement.api.StatementId;
import org.tripact.card.api.CardKind;
import org.tripact.card.api.CardReason;
import org.tripact.card.api.RegisteredCard;
import org.tripact.kernel.AgreementNumber;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.AuditEvent;
import org.tripact.kernel.Outcome;

/** Each case breaks the named check and every one behind it. */
class RefusalOrderTest {

    private static final StatementId NOWHERE = new StatementId("0".repeat(64));

    private final Hall hall = new Hall();

    @Test
    void shouldSayRoleFirst_whenOperatorSignsWithoutConsentAndStatement() {
        SignedStatement nothing = new SignedStatement(NOWHERE, new byte[0], new byte[0]);

        assertThat(reason(hall.desk.sign(holderOf(OPERATOR), nothing, false)))
                .isEqualTo(AgreementReason.LEGAL_PERSON_CARD_REQUIRED);
    }

    @Test
    void shouldSayConsentSecond_whenTheStatementIsUnknownToo() {
        SignedStatement nothing = new SignedStatement(NOWHERE, new byte[0], new byte[0]);

        assertThat(reason(hall.desk.sign(holderOf(FIRM), nothing, false))).isEqualTo(AgreementReason.CONSENT_MISSING);
    }

    @Test
    void shouldSayConsentBeforeTheFirstAnswer_whenAUsedStatementComesWithoutIt() {
        Statement statement = hall.aStatementTo(Action.SIGN, FIRM);
        hall.sign(FIRM, statement);

        assertThat(reason(hall.desk.sign(holderOf(FIRM), signedBy(FIRM, statement), false)))
                .isEqualTo(AgreementReason.CONSENT_MISSING);
    }

    @Test
    void shouldSayUnknown_whenThereIsNoSuchStatement() {
        SignedStatement nothing = new SignedStatement(NOWHERE, new byte[0], new byte[0]);

        assertThat(reason(hall.desk.sign(holderOf(FIRM), nothing, true))).isEqualTo(AgreementReason.STATEMENT_UNKNOWN);
    }

    @Test
    void shouldSayUnknown_whenTheStatementIsAnotherFirmsAndUsedUp() {
        Statement statement = hall.aStatementTo(Action.SIGN, FIRM);
        hall.sign(FIRM, statement);

        assertThat(reason(hall.sign(OTHER_FIRM, statement))).isEqualTo(AgreementReason.STATEMENT_UNKNOWN);
    }

    @Test
    void shouldSayUnknown_whenTheStatementIsForTheOtherAction() {
        hall.anAgreement(FIRM, Meaning.APPROVED);
        Statement toTerminate = hall.aStatementTo(Action.TERMINATE, FIRM);

        assertThat(reason(hall.sign(FIRM, toTerminate))).isEqualTo(AgreementReason.STATEMENT_UNKNOWN);
    }

    @Test
    void shouldSayUnknown_whenTheStatementEndsAnotherNumber() {
        hall.anAgreement(FIRM, Meaning.APPROVED);
        Statement statement = hall.aStatementTo(Action.TERMINATE, FIRM);
        AgreementNumber other = new AgreementNumber("TA20261122-000000000000");

        assertThat(reason(hall.desk.terminate(holderOf(FIRM), other, signedBy(FIRM, statement))))
                .isEqualTo(AgreementReason.STATEMENT_UNKNOWN);
    }

    @Test
    void shouldSayRoleFirst_whenOperatorTerminates() {
        Agreement agreement = hall.anAgreement(FIRM, Meaning.APPROVED);
        SignedStatement nothing = new SignedStatement(NOWHERE, new byte[0], new byte[0]);

        assertThat(reason(hall.desk.terminate(holderOf(OPERATOR), agreement.number(), nothing)))
                .isEqualTo(AgreementReason.LEGAL_PERSON_CARD_REQUIRED);
    }

    @Test
    void shouldSayExpiredBeforeSignature_whenTheFiveMinutesAreOver() {
        Statement statement = hall.aStatementTo(Action.SIGN, FIRM);
        hall.checks.refuseEverythingFor(CardReason.SIGNATURE_INVALID);
        hall.clock.advance(Duration.ofMinutes(5));

        assertThat(reason(hall.sign(FIRM, statement))).isEqualTo(AgreementReason.STATEMENT_EXPIRED);
    }

    @Test
    void shouldAcceptTheLastInstant_whenTheFiveMinutesAreAlmostOver() {
        Statement statement = hall.aStatementTo(Action.SIGN, FIRM);
        hall.clock.advance(Duration.ofMinutes(5).minusMillis(1));

        assertThat(hall.sign(FIRM, statement).isAccepted()).isTrue();
    }

    @Test
    void shouldSaySignatureBeforeState_whenBothAreWrong() {
        Statement second = hall.aStatementTo(Action.SIGN, FIRM);
        hall.aDeclaredAgreement(FIRM);
        hall.checks.refuseEverythingFor(CardReason.CERTIFICATE_REVOKED);

        assertThat(reason(hall.sign(FIRM, second))).isEqualTo(AgreementReason.CERTIFICATE_REVOKED);
    }

    @Test
    void shouldSayRole_whenTheRegisterMadeTheCardAnOperatorsMeanwhile() {
        Statement statement = hall.aStatementTo(Action.SIGN, FIRM);
        RegisteredCard was = FIRM.registered();
        hall.checks.register(new RegisteredCard(
                was.number(), was.organisationCode(), was.enterprise(), CardKind.OPERATOR, was.status(), was.codes()));

        assertThat(reason(hall.sign(FIRM, statement))).isEqualTo(AgreementReason.LEGAL_PERSON_CARD_REQUIRED);
    }

    @Test
    void shouldSayCodeNotYours_whenTheRegisterTookTheCodeAwayMeanwhile() {
        Statement statement = hall.aStatementTo(Action.SIGN, FIRM);
        Signer holder = holderOf(FIRM);
        Signer without = new Signer(holder.enterprise(), holder.card(), true, List.of(), holder.origin());

        assertThat(reason(hall.desk.sign(without, signedBy(FIRM, statement), true)))
                .isEqualTo(AgreementReason.CUSTOMS_CODE_NOT_YOURS);
    }

    @Test
    void shouldAuditTheRefusal_whenItFallsAtTheSignature() {
        Statement statement = hall.aStatementTo(Action.SIGN, TWO_CODES);
        hall.checks.refuseEverythingFor(CardReason.REVOCATION_UNKNOWN);
        hall.sign(TWO_CODES, statement);

        assertThat(hall.audit().get(0)).isEqualTo(refused(AuditEvent.AGREEMENT_SIGN_REFUSED, statement));
    }

    @Test
    void shouldAuditTheRefusal_whenTerminationFallsAtTheSignature() {
        hall.anAgreement(TWO_CODES, Meaning.APPROVED);
        Statement statement = hall.aStatementTo(Action.TERMINATE, TWO_CODES);
        hall.checks.refuseEverythingFor(CardReason.REVOCATION_UNKNOWN);
        hall.terminate(TWO_CODES, statement);

        assertThat(hall.audit().get(0)).isEqualTo(refused(AuditEvent.AGREEMENT_TERMINATION_REFUSED, statement));
        assertThat(hall.agreement(statement.number()).state()).isEqualTo(State.SIGN_APPROVED);
    }

    @Test
    void shouldAuditTheRefusal_whenItFallsAtTheState() {
        Statement second = hall.aStatementTo(Action.SIGN, FIRM);
        hall.aDeclaredAgreement(FIRM);
        hall.sign(FIRM, second);

        assertThat(hall.audit().get(0).event()).isEqualTo(AuditEvent.AGREEMENT_SIGN_REFUSED);
        assertThat(hall.audit().get(0).outcome()).isEqualTo("IN_PROGRESS");
    }

    @Test
    void shouldNotAudit_whenItFallsBeforeTheSignature() {
        hall.desk.sign(holderOf(FIRM), new SignedStatement(NOWHERE, new byte[0], new byte[0]), true);

        assertThat(hall.audit()).isEmpty();
    }

    private AuditEntry refused(AuditEvent event, Statement statement) {
        return AuditEntry.refused(
                hall.clock.instant(),
                event,
                TWO_CODES.number().value(),
                statement.number().value(),
                CardReason.REVOCATION_UNKNOWN);
    }

    private static AgreementReason reason(Outcome<?, AgreementRefusal> outcome) {
        return refusalOf(outcome).reason();
    }
}
