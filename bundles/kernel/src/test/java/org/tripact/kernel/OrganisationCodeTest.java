package org.tripact.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationCodeTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/orgcode-vectors.tsv", delimiter = '\t', numLinesToSkip = 1)
    void shouldCheckTheLastCharacter(String code, boolean valid, String note) {
        assertThat(new OrganisationCode(code).checksOut()).as(note).isEqualTo(valid);
    }

    @Test
    void shouldTellAWrongCheckCharacter() {
        assertThat(new OrganisationCode("M000100Y5").checksOut()).isFalse();
        assertThat(new OrganisationCode("MA1BCB2Q0").checksOut()).isFalse();
    }

    @Test
    void shouldTakeCheckCharacter0_whenTheSumIsDivisibleBy11() {
        assertThat(new OrganisationCode("000000000").checksOut()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "M000100Y", "M000100Y44", "m000100Y4", "M000100-4"})
    void shouldThrow_whenShapeIsWrong(String text) {
        assertThatThrownBy(() -> new OrganisationCode(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
