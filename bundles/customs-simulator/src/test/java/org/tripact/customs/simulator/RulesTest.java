package org.tripact.customs.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripact.customs.simulator.Treatment.Action;
import org.tripact.exchange.api.MessageKind;
import org.tripact.kernel.CustomsCode;
import org.tripact.testkit.AgreementFixtures;

class RulesTest {

    @ParameterizedTest
    @CsvSource({
        "4601960001,2200,REJECT,资料不全",
        "4401960001,2248,DESK,''",
        "4401960001,5300,STORE_FAIL,海关系统 繁忙",
        "3101960001,2200,SILENT,''",
        "3101960002,0100,APPROVE,''"
    })
    void shouldTakeTheFirstThatMatches(String code, String district, Action action, String reason) {
        Rules rules = Rules.parse(
                " code:3101960001 = silent ; district:0200=reject; ",
                "code:4601*=reject 资料不全",
                "district:22=desk",
                "district:5300*=store-fail 海关系统 繁忙");

        assertThat(rules.treatmentOf(of(code, district))).isEqualTo(new Treatment(action, reason));
    }

    @Test
    void shouldGiveAReasonOfItsOwn_whenNoneIsConfigured() {
        assertThat(Rules.parse("code:*=reject").treatmentOf(of("3101960001", "2200")))
                .isEqualTo(new Treatment(Action.REJECT, "演示：资料不全"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "approve",
                "district:22",
                "district:22=",
                "district:22000=desk",
                "district:2a=desk",
                "code:46.*=desk",
                "code:(a+)+=desk",
                "code:46019600012=desk",
                "code:4601*=explode",
                "code:4601*=approve gladly",
                "who:4601*=desk"
            })
    void shouldRefuseWithASentence_whenARuleIsWrong(String rule) {
        assertThatThrownBy(() -> Rules.parse(rule))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Setting rules of org.tripact.customs.simulator: '" + rule + "' ");
    }

    @Test
    void shouldRefuseMoreThanItCanBear() {
        String[] many = Collections.nCopies(201, "code:4601*=desk").toArray(String[]::new);

        assertThatThrownBy(() -> Rules.parse(many)).hasMessageContaining("more than 200 rules");
        assertThatThrownBy(() -> Rules.parse("code:4601*=reject " + "长".repeat(201)))
                .hasMessageContaining("too long");
        assertThat(Rules.parse(Arrays.copyOf(many, 200))).hasToString("200 rules");
    }

    @Test
    void shouldHaveEachActionInTheReadme() {
        assertThat(Readme.firstColumnUnder("action"))
                .containsExactlyElementsOf(Stream.of(Action.values())
                        .map(action -> "`" + action.word() + "`")
                        .toList());
    }

    private static Submission of(String code, String district) {
        return new Submission(
                Messages.application().id(),
                MessageKind.APPLICATION,
                AgreementFixtures.NUMBER,
                new CustomsCode(code),
                AgreementFixtures.ENTERPRISE,
                district,
                AgreementFixtures.NOW);
    }
}
