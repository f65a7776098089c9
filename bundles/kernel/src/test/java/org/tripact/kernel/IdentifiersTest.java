package org.tripact.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    @Test
    void shouldReadWhatHasTheShape() {
        assertThat(CardNumber.parse("8930000000001")).hasValue(new CardNumber("8930000000001"));
        assertThat(AgreementNumber.parse("TP2026-ABC123")).hasValue(new AgreementNumber("TP2026-ABC123"));
        assertThat(MessageId.parse("a1b2c3d4-e5")).hasValue(new MessageId("a1b2c3d4-e5"));
        assertThat(new Digest("0f".repeat(32))).hasToString("0f".repeat(32));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "893000000000", "89300000000012", "03-8930000000001", "893000000000a"})
    void shouldRefuseCardNumbers_notOf13Characters(String text) {
        assertThat(CardNumber.parse(text)).isEmpty();
        assertThatThrownBy(() -> new CardNumber(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SHORT", "TP2026_ABC123", "TP2026-ABC123/../x", "TP2026-ABC123\n"})
    void shouldRefuseNumbersAndIds_thatCouldMeanSomethingElse(String text) {
        assertThat(AgreementNumber.parse(text)).isEmpty();
        assertThat(MessageId.parse(text)).isEmpty();
        assertThatThrownBy(() -> new AgreementNumber(text)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MessageId(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldReadNothing_whenThereIsNothing() {
        assertThat(CardNumber.parse(null)).isEmpty();
        assertThat(AgreementNumber.parse(null)).isEmpty();
        assertThat(MessageId.parse(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0f", "0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F"})
    void shouldRefuseDigests_notInLowerCaseHex(String text) {
        assertThatThrownBy(() -> new Digest(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldShowADistrictByItsCode_whenItsNameIsUnknown() {
        assertThat(new CustomsDistrict("2248", null).name()).isEqualTo("2248");
        assertThat(new CustomsDistrict("2248", " ").name()).isEqualTo("2248");
        assertThat(new CustomsDistrict("2200", "上海海关").name()).isEqualTo("上海海关");
        assertThatThrownBy(() -> new CustomsDistrict("22", "上海海关")).isInstanceOf(IllegalArgumentException.class);
    }
}
