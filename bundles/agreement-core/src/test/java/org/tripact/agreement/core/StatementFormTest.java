package org.tripact.agreement.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripact.agreement.api.Action;
import org.tripact.agreement.api.Particulars;
import org.tripact.agreement.api.StatementId;
import org.tripact.kernel.Enterprise;
import org.tripact.testkit.AgreementFixtures;

class StatementFormTest {

    private static final StatementId ID = new StatementId("0123456789abcdef".repeat(4));

    @ParameterizedTest
    @EnumSource(Action.class)
    void shouldBeByteForByteAsInTheGoldenFile_whenItIsIssued(Action action) throws IOException {
        assertThat(text(action, AgreementFixtures.theParticulars())).isEqualTo(golden(action));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n", "\u0000", "\u0085", "\u2028", "\u2029", "\u202e", "\ud800"})
    void shouldStayOnItsLine_whenAValueHoldsWhatBreaksOrTurnsLines(String evil) {
        String text = text(Action.SIGN, of("甲" + evil + "声明 consent: 乙"));

        assertThat(text.split("\\R")).hasSize(13);
        assertThat(text.replace("\n", "")).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]");
        assertThat(text.getBytes(StandardCharsets.UTF_8))
                .isNotEqualTo(text(Action.SIGN, of("甲?声明 consent: 乙")).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void shouldTellAnEscapeFromTheSameCharacters_whenAValueHoldsABackslash() {
        assertThat(text(Action.SIGN, of("甲\n乙"))).contains("企业 enterprise: 甲\\u{a}乙\n");
        assertThat(text(Action.SIGN, of("甲\\u{a}乙"))).contains("企业 enterprise: 甲\\\\u{a}乙\n");
    }

    private static Particulars of(String enterprise) {
        Particulars usual = AgreementFixtures.theParticulars();
        return new Particulars(
                usual.number(),
                usual.customsCode(),
                new Enterprise(usual.enterprise().uscc(), enterprise),
                usual.district(),
                usual.textVersion(),
                usual.textDigest());
    }

    private static String text(Action action, Particulars particulars) {
        return StatementForm.text(
                ID,
                action,
                particulars,
                AgreementFixtures.ORIGIN,
                AgreementFixtures.NOW,
                AgreementFixtures.NOW.plus(Duration.ofMinutes(5)));
    }

    private static String golden(Action action) throws IOException {
        String name = "statement-" + action + ".txt";
        try (InputStream in = StatementFormTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
