package org.tripact.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class UsccTest {

    private static final List<String> SHAPELESS =
            List.of("91350100M000100YIO", "91350100M000100Y", "91350100m000100y43");

    @ParameterizedTest
    @CsvFileSource(resources = "/uscc-vectors.tsv", delimiter = '\t', numLinesToSkip = 1)
    void shouldCheckTheLastCharacter(String code, boolean valid, String note) {
        if (SHAPELESS.contains(code)) {
            assertThatThrownBy(() -> new Uscc(code)).as(note).isInstanceOf(IllegalArgumentException.class);
        } else {
            assertThat(new Uscc(code).checksOut()).as(note).isEqualTo(valid);
        }
    }

    @Test
    void shouldRaiseSmallLetters_whenTyped() {
        Uscc typed = Uscc.parse(" 91350100m000100y43 ").orElseThrow();

        assertThat(typed).hasToString("91350100M000100Y43");
        assertThat(typed.checksOut()).isTrue();
    }

    @Test
    void shouldTakeTheRealCodeWhoseCheckFails() {
        assertThat(Uscc.parse("91350211M0000XUF46")).isPresent();
    }

    @Test
    void shouldTakeNothing_whenShapeIsWrong() {
        assertThat(Uscc.parse(null)).isEmpty();
        assertThat(Uscc.parse("")).isEmpty();
        assertThat(Uscc.parse("91350100M000100YIO")).isEmpty();
        assertThat(Uscc.parse("91350100M000100Y")).isEmpty();
        assertThat(Uscc.parse("91350100M000100Y430")).isEmpty();
    }

    @Test
    void shouldHoldTheOrganisationCode_inCharacters9To17() {
        assertThat(new Uscc("91350100M000100Y43").organisationCode()).isEqualTo(new OrganisationCode("M000100Y4"));
    }
}
