package org.tripact.console.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|EN",
                "en-GB|EN",
                "EN-us;q=0.5|EN",
                "fr, en;q=0.3|EN",
                "zh|ZH_CN",
                "zh-CN, en;q=0.9|ZH_CN",
                "en;q=0.2, zh-TW;q=0.8|ZH_CN",
                "en;q=0, *|ZH_CN",
                "fr|ZH_CN",
                "*|ZH_CN",
                "\u0000;;q=x|ZH_CN",
                "''|ZH_CN"
            })
    void shouldChooseTheLanguage(String header, Language expected) {
        assertThat(Language.preferredBy(header)).isEqualTo(expected);
    }

    @Test
    void shouldBeChinese_whenThereIsNoHeader() {
        assertThat(Language.preferredBy(null)).isEqualTo(Language.ZH_CN);
    }
}
