package org.tripact.console.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tripact.agreement.api.AgreementReason;
import org.tripact.agreement.api.AgreementRefusal;
import org.tripact.agreement.api.State;
import org.tripact.card.api.CardReason;

class ProblemCodeTest {

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| ([A-Z_]+) \\| ([0-9]{3}(?: / [0-9]{3})?) \\| (.+?) \\|");

    @Test
    void shouldStandInTheTableOfTheReadme_withStatusAndSentence() throws IOException {
        assertThat(ROW.matcher(Files.readString(Path.of("README.md"))).results())
                .map(row -> row.group(1) + " " + row.group(2) + " " + row.group(3))
                .containsExactlyElementsOf(Arrays.stream(ProblemCode.values())
                        .map(code -> code + " " + statusesOf(code) + " " + sentenceOf(code))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void shouldHaveACode(CardReason reason) {
        assertThat(Refusal.of(reason).code().status()).isBetween(400, 499);
    }

    @ParameterizedTest
    @EnumSource
    void shouldHaveACode(AgreementReason reason) {
        assertThat(Refusal.of(AgreementRefusal.of(reason)).status()).isBetween(400, 499);
    }

    @ParameterizedTest
    @EnumSource
    void shouldHaveASentenceInBothLanguages(ProblemCode code) {
        for (State state : State.values()) {
            for (Language language : Language.values()) {
                assertThat(Words.in(language).detail(code, Optional.of(state)))
                        .isNotBlank()
                        .doesNotContain("{", "}");
                assertThat(Words.in(language).detail(code, Optional.empty()))
                        .isNotBlank()
                        .doesNotContain("{", "}");
            }
        }
        assertThat(HttpPhrase.of(code.status())).isNotBlank();
        assertThat(HttpPhrase.of(code.statusWhenSigning())).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void shouldHaveASentenceInBothLanguages(FieldFault fault) {
        assertThat(Words.in(Language.ZH_CN).of(fault)).isNotBlank();
        assertThat(Words.in(Language.EN).of(fault))
                .isNotBlank()
                .isNotEqualTo(Words.in(Language.ZH_CN).of(fault));
    }

    @Test
    void shouldCallTheStatesAsTheManualDoes() {
        Words words = Words.in(Language.ZH_CN);
        assertThat(Arrays.stream(State.values()).map(words::of))
                .containsExactly("签约申报", "签约已发往海关", "签约海关入库失败", "签约海关入库成功", "签约海关审批", "签约海关退单", "解约成功");
    }

    @Test
    void shouldNameTheStateInTheWay() {
        assertThat(Words.in(Language.ZH_CN).detail(ProblemCode.IN_PROGRESS, Optional.of(State.SIGN_SENT)))
                .contains("签约已发往海关");
        assertThat(Words.in(Language.EN).detail(ProblemCode.NOT_SIGNED, Optional.of(State.SIGN_REJECTED)))
                .contains("Returned by customs");
    }

    private static String statusesOf(ProblemCode code) {
        return code.status() == code.statusWhenSigning()
                ? "" + code.status()
                : code.status() + " / " + code.statusWhenSigning();
    }

    private static String sentenceOf(ProblemCode code) {
        return ResourceBundle.getBundle("org.tripact.console.rest.problem.words", Locale.ROOT)
                .getString("detail." + code);
    }
}
