package org.tripact.agreement.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.agreement.core.Hall.FIRM;
import static org.tripact.agreement.core.Hall.OPERATOR;
import static org.tripact.agreement.core.Hall.OTHER_FIRM;
import static org.tripact.agreement.core.Hall.TEXT;
import static org.tripact.agreement.core.Hall.TWO_CODES;
import static org.tripact.agreement.core.Hall.holderOf;
import static org.tripact.agreement.core.Hall.refusalOf;
import static org.tripact.agreement.core.Hall.signedBy;
import static org.tripact.agreement.core.Hall.valueOf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tripact.agreement.api.Action;
import org.tripact.agreement.api.Agreement;
import org.tripact.agreement.api.AgreementFilter;
import org.tripact.agreement.api.AgreementReason;
import org.tripact.agreement.api.AgreementRefusal;
import org.tripact.agreement.api.CustomsAnswer.Meaning;
import org.tripact.agreement.api.Signer;
import org.tripact.agreement.api.State;
import org.tripact.agreement.api.Statement;
import org.tripact.agreement.api.StatementRequest;
import org.tripact.kernel.CustomsCode;

/** The manual's rules as far as they are the domain's; the names carry their numbers. */
class ManualRulesTest {

    private static final AgreementRefusal ONLY_LEGAL_PERSON =
            AgreementRefusal.of(AgreementReason.LEGAL_PERSON_CARD_REQUIRED);

    private final Hall hall = new Hall();

    @Test
    void m2_shouldRefuseOperator_whenSigningTerminatingOrQuerying() {
        Statement statement = hall.aStatementTo(Action.SIGN, FIRM);
        Signer operator = holderOf(OPERATOR);

        assertThat(List.of(
                        refusalOf(hall.prepare(OPERATOR, Action.SIGN)),
                        refusalOf(hall.prepare(OPERATOR, Action.TERMINATE)),
                        refusalOf(hall.desk.sign(operator, signedBy(OPERATOR, statement), true)),
                        refusalOf(hall.desk.terminate(operator, statement.number(), signedBy(OPERATOR, statement))),
                        refusalOf(hall.desk.search(operator, AgreementFilter.all())),
                        refusalOf(hall.desk.find(operator, statement.number())),
                        refusalOf(hall.desk.states(operator))))
                .containsOnly(ONLY_LEGAL_PERSON);
    }

    @Test
    void m3_shouldSignEachCodeByItself_whenTheFirmHasTwo() {
        CustomsCode second = holderOf(TWO_CODES).codes().get(1).code();
        hall.anAgreement(TWO_CODES, Meaning.APPROVED);

        Statement other =
                valueOf(hall.desk.prepare(holderOf(TWO_CODES), new StatementRequest(Action.SIGN, second, TEXT)));
        Agreement agreement = valueOf(hall.sign(TWO_CODES, other));

        assertThat(agreement.particulars().customsCode()).isEqualTo(second);
        assertThat(valueOf(hall.desk.states(holderOf(TWO_CODES))))
                .containsOnly(
                        Map.entry(Hall.codeOf(TWO_CODES), State.SIGN_APPROVED), Map.entry(second, State.SIGN_DECLARED));
    }

    @Test
    void m4_shouldRefuse_whenTheBoxWasNotTicked() {
        Statement statement = hall.aStatementTo(Action.SIGN, FIRM);

        assertThat(refusalOf(hall.desk.sign(holderOf(FIRM), signedBy(FIRM, statement), false)))
                .isEqualTo(AgreementRefusal.of(AgreementReason.CONSENT_MISSING));
        assertThat(hall.memory.agreements().find(statement.number())).isEmpty();
    }

    @Test
    void m5_shouldSayAlreadySigned_whenTheAgreementIsApproved() {
        Statement prepared = hall.aStatementTo(Action.SIGN, FIRM);
        hall.anAgreement(FIRM, Meaning.APPROVED);

        AgreementRefusal already = AgreementRefusal.of(AgreementReason.ALREADY_SIGNED, State.SIGN_APPROVED);
        assertThat(refusalOf(hall.prepare(FIRM, Action.SIGN))).isEqualTo(already);
        assertThat(refusalOf(hall.sign(FIRM, prepared))).isEqualTo(already);
    }

    @Test
    void m6_shouldShowTheRegistersDistrict_whenOneAgreementIsValidNationwide() {
        Agreement agreement = hall.anAgreement(FIRM, Meaning.APPROVED);

        assertThat(agreement.particulars().district())
                .isEqualTo(holderOf(FIRM).codes().get(0).district());
        assertThat(valueOf(hall.desk.text(Optional.empty(), "zh-CN")).body()).contains("一次签约，即可以在全国各海关开展通关作业无纸化");
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"SIGN_APPROVED"},
            mode = EnumSource.Mode.EXCLUDE)
    void m7_shouldRefuseTermination_whenTheAgreementIsNotApproved(State state) {
        inState(state);

        assertThat(refusalOf(hall.prepare(FIRM, Action.TERMINATE)))
                .isEqualTo(AgreementRefusal.of(AgreementReason.NOT_SIGNED, state));
    }

    @Test
    void m7_shouldTerminateWithoutCustomsApproval_whenTheAgreementIsApproved() {
        assertThat(hall.aTerminatedAgreement(FIRM).state()).isEqualTo(State.TERMINATED);
    }

    @Test
    void m8_shouldShowWhetherSigningWorked_whenTheFirmQueries() {
        Agreement agreement = hall.anAgreement(FIRM, Meaning.DELIVERED, Meaning.STORED);

        assertThat(valueOf(hall.desk.search(holderOf(FIRM), AgreementFilter.all()))
                        .items())
                .containsExactly(agreement);
        assertThat(hall.history(FIRM, agreement.number()).timeline()).hasSize(3);
    }

    @Test
    void m9_shouldSignForEachParty_whenDeclarantAndConsigneeAreTwoFirms() {
        hall.anAgreement(FIRM, Meaning.APPROVED);

        Agreement others = hall.aDeclaredAgreement(OTHER_FIRM);

        assertThat(others.particulars().enterprise())
                .isEqualTo(holderOf(OTHER_FIRM).enterprise());
    }

    private void inState(State state) {
        switch (state) {
            case SIGN_DECLARED -> hall.aDeclaredAgreement(FIRM);
            case SIGN_SENT -> hall.anAgreement(FIRM, Meaning.DELIVERED);
            case SIGN_STORE_FAILED -> hall.anAgreement(FIRM, Meaning.STORE_FAILED);
            case SIGN_STORED -> hall.anAgreement(FIRM, Meaning.STORED);
            case SIGN_APPROVED -> hall.anAgreement(FIRM, Meaning.APPROVED);
            case SIGN_REJECTED -> hall.anAgreement(FIRM, Meaning.REJECTED);
            case TERMINATED -> hall.aTerminatedAgreement(FIRM);
        }
    }
}
