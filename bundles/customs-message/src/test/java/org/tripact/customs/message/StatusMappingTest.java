package org.tripact.customs.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripact.exchange.api.Delivery;

class StatusMappingTest {

    @ParameterizedTest
    @CsvSource({
        "2, DECLARED", "3, SENT", "4, NOT_SENT", "100, REJECTED", "120, STORED", "399, APPROVED",
        "-1, STORE_FAILED", "-301043, STORE_FAILED", "300, UNKNOWN", "0, UNKNOWN", "-, UNKNOWN", "-x, UNKNOWN"
    })
    void shouldKnowTheCodesOfTheConventions(String code, Meaning meaning) {
        assertThat(StatusMapping.standard().meaningOf(code)).isEqualTo(meaning);
    }

    @Test
    void shouldPreferACodeOfItsOwn_toTheRuleForNegativeOnes() {
        StatusMapping mapping =
                StatusMapping.parse(List.of("negative = STORE_FAILED", " -304001=ALREADY_THERE", "S0=SENT"));

        assertThat(mapping.meaningOf("-304001")).isEqualTo(Meaning.ALREADY_THERE);
        assertThat(mapping.meaningOf("-304002")).isEqualTo(Meaning.STORE_FAILED);
        assertThat(mapping.meaningOf("S0")).isEqualTo(Meaning.SENT);
        assertThat(mapping.meaningOf("120")).isEqualTo(Meaning.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "120", "120=", "=STORED", "120=stored", "120=STORED=x", "1 2=STORED", "12_0=STORED"})
    void shouldRefuseEntriesThatSayNothing(String entry) {
        assertThatThrownBy(() -> StatusMapping.parse(List.of(entry)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Status mapping");
    }

    @Test
    void shouldRefuseTwoMeaningsOfOneCode() {
        assertThatThrownBy(() -> StatusMapping.parse(List.of("120=STORED", "120=APPROVED")))
                .hasMessageContaining("two meanings");
    }

    @Test
    void shouldTakeAlreadyThereForASuccessOfTheAttempt_andForNothingElse() {
        assertThat(Meaning.ALREADY_THERE.delivery("")).isEqualTo(new Delivery.Accepted());
        assertThat(Meaning.ALREADY_THERE.receipt()).isEmpty();
        assertThat(Meaning.UNKNOWN.delivery("300 ?")).isEqualTo(new Delivery.Unknown("300 ?"));
        assertThat(Meaning.STORE_FAILED.delivery("-1")).isEqualTo(new Delivery.Refused("-1"));
        assertThat(Meaning.NOT_SENT.delivery("4")).isEqualTo(new Delivery.NotSent("4"));
    }

    @ParameterizedTest
    @EnumSource(Meaning.class)
    void shouldMakeAReceiptOfWhatCustomsDecides_only(Meaning meaning) {
        assertThat(meaning.receipt().map(Enum::name).orElse(meaning.name())).isEqualTo(meaning.name());
    }
}
