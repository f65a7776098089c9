package org.tripact.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomsCodeTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/customs-codes.tsv", delimiter = '\t', numLinesToSkip = 1)
    void shouldTakeRealCodes_andTellBrokers(String code, String note) {
        CustomsCode parsed = CustomsCode.parse(code).orElseThrow();

        assertThat(parsed).hasToString(code);
        assertThat(parsed.isBroker()).isEqualTo(note.contains("broker"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "460163000",
                "46016300040",
                "4601630004 ",
                "46016300a4",
                "A601630004",
                "46016300\u0664\u0664",
                "4601-30004",
                "4601630004\n"
            })
    void shouldTakeNothingElse(String text) {
        assertThat(CustomsCode.parse(text)).isEmpty();
    }

    @Test
    void shouldThrow_whenCodeIsMadeOfAWrongText() {
        assertThatThrownBy(() -> new CustomsCode("46016300a4")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldSortAsText() {
        assertThat(new CustomsCode("3117980008")).isLessThan(new CustomsCode("46121601BC"));
    }
}
