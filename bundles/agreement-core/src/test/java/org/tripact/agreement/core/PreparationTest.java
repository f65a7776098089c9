package org.tripact.agreement.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.agreement.core.Hall.FIRM;
import static org.tripact.agreement.core.Hall.NINE;
import static org.tripact.agreement.core.Hall.OPERATOR;
import static org.tripact.agreement.core.Hall.OTHER_FIRM;
import static org.tripact.agreement.core.Hall.TEXT;
import static org.tripact.agreement.core.Hall.TWO_CODES;
import static org.tripact.agreement.core.Hall.codeOf;
import static org.tripact.agreement.core.Hall.holderOf;
import static org.tripact.agreement.core.Hall.refusalOf;
import static org.tripact.agreement.core.Hall.valueOf;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tripact.agreement.api.Action;
import org.tripact.agreement.api.Agreement;
import org.tripact.agreement.api.AgreementReason;
import org.tripact.agreement.api.AgreementRefusal;
import org.tripact.agreement.api.CustomsAnswer.Meaning;
import org.tripact.agreement.api.Signer;
import org.tripact.agreement.api.State;
import org.tripact.agreement.api.Statement;
import org.tripact.agreement.api.StatementRequest;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.AuditEvent;
import org.tripact.kernel.CustomsCode;
import org.tripact.testkit.cards.TestCard;

class PreparationTest {

    private static final String STALE = "2019-01";

    private final Hall hall = new Hall();

    @Test
    void shouldIssueStatementForOneCardAndFiveMinutes_whenCodeIsFree() {
        Statement statement = hall.aStatementTo(Action.SIGN, FIRM);

        assertThat(statement.number().value()).matches("TA20261122-[0-9A-HJKMNP-TV-Z]{12}");
        assertThat(statement.particulars().customsCode()).isEqualTo(codeOf(FIRM));
        assertThat(statement.particulars().textVersion()).isEqualTo(TEXT);
        assertThat(statement.card()).isEqualTo(FIRM.number());
        assertThat(statement.expiresAt()).isEqualTo(NINE.plus(Duration.ofMinutes(5)));
        assertThat(statement.consumed()).isFalse();
        assertThat(hall.memory.agreements().statement(statement.id())).contains(statement);
    }

    @Test
    void shouldAuditTheStatement_whenItIsIssued() {
        Statement statement = hall.aStatementTo(Action.SIGN, FIRM);

        assertThat(hall.audit())
                .containsExactly(new AuditEntry(
                        NINE,
                        AuditEvent.STATEMENT_ISSUED,
                        FIRM.number().value(),
                        statement.number().value(),
                        AuditEntry.OK,
                        "SIGN"));
    }

    @Test
    void shouldEndAtTheSecondThatTheCardSigns_whenTheClockIsWithinASecond() {
        hall.clock.set(Instant.parse("2026-11-22T09:00:00.987654321Z"));

        Statement statement = hall.aStatementTo(Action.SIGN, FIRM);

        assertThat(statement.expiresAt()).isEqualTo("2026-11-22T09:05:00Z");
        assertThat(statement.text()).contains("失效 expires: 2026-11-22T17:05:00+08:00");
    }

    @Test
    void shouldReadDistrictFromTheRegister_whenItIsNotSelectable() {
        assertThat(hall.aStatementTo(Action.SIGN, TWO_CODES).particulars().district())
                .isEqualTo(holderOf(TWO_CODES).codes().get(0).district());
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void shouldRefuseRoleFirst_whenOperatorAsksForAnothersCodeAndAStaleText(Action action) {
        assertThat(reason(OPERATOR, action, codeOf(OTHER_FIRM), STALE))
                .isEqualTo(AgreementReason.LEGAL_PERSON_CARD_REQUIRED);
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void shouldRefuseCodeSecond_whenItIsAnothersAndTheTextIsStale(Action action) {
        hall.anAgreement(OTHER_FIRM, Meaning.APPROVED);

        assertThat(reason(FIRM, action, codeOf(OTHER_FIRM), STALE)).isEqualTo(AgreementReason.CUSTOMS_CODE_NOT_YOURS);
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void shouldRefuseTextThird_whenItIsStaleAndTheStateForbids(Action action) {
        if (action == Action.SIGN) {
            hall.aDeclaredAgreement(FIRM);
        }

        assertThat(reason(FIRM, action, codeOf(FIRM), STALE)).isEqualTo(AgreementReason.TEXT_VERSION_STALE);
    }

    @Test
    void shouldRefuseStaleText_whenApprovedAgreementWasSignedWithAnother() {
        hall.anAgreement(FIRM, Meaning.APPROVED);

        assertThat(reason(FIRM, Action.TERMINATE, codeOf(FIRM), STALE)).isEqualTo(AgreementReason.TEXT_VERSION_STALE);
    }

    @ParameterizedTest
    @CsvSource({"'', SIGN_DECLARED", "DELIVERED, SIGN_SENT", "STORED, SIGN_STORED"})
    void shouldRefuseInProgressWithState_whenAnApplicationIsOnItsWay(String answers, State state) {
        hall.anAgreement(FIRM, meanings(answers));

        assertThat(refusalOf(hall.prepare(FIRM, Action.SIGN)))
                .isEqualTo(AgreementRefusal.of(AgreementReason.IN_PROGRESS, state));
    }

    @ParameterizedTest
    @EnumSource(
            value = Meaning.class,
            names = {"STORE_FAILED", "REJECTED"})
    void shouldIssueANewNumber_whenTheLastAgreementFailed(Meaning failure) {
        Agreement failed = hall.anAgreement(FIRM, failure);

        assertThat(hall.aStatementTo(Action.SIGN, FIRM).number()).isNotEqualTo(failed.number());
    }

    @Test
    void shouldIssueANewNumber_whenTheLastAgreementIsTerminated() {
        Agreement ended = hall.aTerminatedAgreement(FIRM);

        assertThat(hall.aStatementTo(Action.SIGN, FIRM).number()).isNotEqualTo(ended.number());
    }

    @Test
    void shouldRefuseTerminationWithoutState_whenNothingWasEverSigned() {
        assertThat(refusalOf(hall.prepare(FIRM, Action.TERMINATE)))
                .isEqualTo(AgreementRefusal.of(AgreementReason.NOT_SIGNED));
    }

    @Test
    void shouldRefuseTerminationWithoutState_whenTheCodesAgreementIsItsFormerHolders() {
        CustomsCode moved = codeOf(OTHER_FIRM);
        hall.anAgreement(OTHER_FIRM, Meaning.APPROVED);
        Signer newHolder = new Signer(
                holderOf(FIRM).enterprise(),
                FIRM.number(),
                true,
                holderOf(OTHER_FIRM).codes(),
                Hall.ORIGIN);

        assertThat(refusalOf(hall.desk.prepare(newHolder, new StatementRequest(Action.TERMINATE, moved, TEXT))))
                .isEqualTo(AgreementRefusal.of(AgreementReason.NOT_SIGNED));
        assertThat(valueOf(hall.desk.states(newHolder))).isEmpty();
    }

    @Test
    void shouldCarryTheSignedParticulars_whenTheStatementIsToTerminate() {
        Agreement agreement = hall.anAgreement(FIRM, Meaning.APPROVED);

        assertThat(hall.aStatementTo(Action.TERMINATE, FIRM).particulars()).isEqualTo(agreement.particulars());
    }

    @Test
    void shouldKeepNothing_whenItRefuses() {
        hall.prepare(OPERATOR, Action.SIGN);

        assertThat(hall.audit()).isEmpty();
    }

    private AgreementReason reason(TestCard card, Action action, CustomsCode code, String text) {
        return refusalOf(hall.desk.prepare(holderOf(card), new StatementRequest(action, code, text)))
                .reason();
    }

    private static Meaning[] meanings(String names) {
        return Arrays.stream(names.split(" "))
                .filter(name -> !name.isEmpty())
                .map(Meaning::valueOf)
                .toArray(Meaning[]::new);
    }
}
