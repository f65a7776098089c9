package org.tripact.card.agent.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

    @Test
    void shouldLeaveAlone_whatAnybodyCanSee() {
        String text = "通关无纸化协议声明 (tripact statement v1)\n用途 purpose: SIGN　—— “§”，é 𠀀 ①";

        assertThat(VisibleText.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "202E, right-to-left override",
        "2066, isolate",
        "200B, zero width space",
        "200D, joiner",
        "FEFF, byte order mark",
        "00AD, soft hyphen",
        "00A0, no-break space",
        "2003, em space",
        "000D, carriage return",
        "0009, tab",
        "0000, nul",
        "001B, escape",
        "0085, next line",
        "2028, line separator",
        "3164, hangul filler",
        "2800, blank braille",
        "FE0F, variation selector",
        "E0041, tag",
        "E0100, variation selector",
        "E000, private use",
        "FFFF, no character",
        "27E6, our own mark"
    })
    void shouldWriteByItsNumber_whatHidesOrTurnsOthersRound(String number, String name) {
        String hidden = Character.toString(Integer.parseInt(number, 16));

        assertThat(VisibleText.of("甲" + hidden + "b")).as(name).isEqualTo("甲⟦U+" + number + "⟧b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"⟦U+202E⟧", "⟦"})
    void shouldNotBeFooled_byATextThatImitatesTheMark(String text) {
        assertThat(VisibleText.of(text)).isNotEqualTo(text).startsWith("⟦U+27E6⟧");
    }
}
