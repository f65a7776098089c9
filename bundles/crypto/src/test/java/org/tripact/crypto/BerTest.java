package org.tripact.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BerTest {

    private static byte[] nested(int depth) {
        return HexFormat.of().parseHex("3080".repeat(depth) + "0000".repeat(depth));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0500",
                "3000",
                "3080 0000",
                "3080 0201 05 0000",
                "3003 020105",
                "3081 03 020105",
                "3084 00000003 020105",
                "3006 a080 3000 0000",
                "3080 2480 0401 41 0401 42 0000 0000"
            })
    void shouldTakeOneSoundElement(String hex) {
        assertThat(Ber.isOneElement(HexFormat.of().parseHex(hex.replace(" ", ""))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "30",
                "3080",
                "3080 00",
                "3003 0201",
                "3002 020105",
                "0580 0000",
                "0500 0500",
                "3000 00",
                "3004 3080 0000 00",
                "3003 3080 00",
                "3085 0000000003 020105",
                "3084 ffffffff 00",
                "1f01 00",
                "3080 0000 00"
            })
    void shouldRefuseWhateverElse(String hex) {
        assertThat(Ber.isOneElement(HexFormat.of().parseHex(hex.replace(" ", ""))))
                .isFalse();
    }

    @Test
    void shouldRefuseDeepNesting() {
        assertThat(Ber.isOneElement(nested(Ber.MAX_DEPTH))).isTrue();
        assertThat(Ber.isOneElement(nested(Ber.MAX_DEPTH + 1))).isFalse();
        assertThat(Ber.isOneElement(nested(500_000))).isFalse();
        assertThat(Ber.isOneElement(null)).isFalse();
    }
}
