package org.tripact.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DerTest {

    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    /** So many sequences, one within the other, with an integer in the innermost. */
    static byte[] nested(int depth) {
        byte[] inner = hex("020101");
        for (int i = 0; i < depth; i++) {
            byte[] outer = new byte[inner.length + (inner.length < 0x80 ? 2 : 3)];
            outer[0] = 0x30;
            outer[outer.length - inner.length - 1] = (byte) inner.length;
            if (inner.length >= 0x80) {
                outer[1] = (byte) 0x81;
            }
            System.arraycopy(inner, 0, outer, outer.length - inner.length, inner.length);
            inner = outer;
        }
        return inner;
    }

    @ParameterizedTest
    @ValueSource(strings = {"020101", "3000", "0500", "3006020101020102", "30053003020101", "300430003000", "30023000"})
    void shouldPassOneSoundElement(String sound) {
        assertThat(Der.isOneElement(hex(sound))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "02",
                "0201",
                "02010100",
                "020101020102",
                "3080020101" + "0000",
                "308103020101",
                "30820003020101",
                "3003020201",
                "30050202010101" + "01",
                "3085000000000100",
                "30847fffffff",
                "3084ffffffff",
                "1f810100",
                "30003000",
                "300302"
            })
    void shouldRefuse_whenLengthsAreUnsound(String unsound) {
        assertThat(Der.isOneElement(hex(unsound))).isFalse();
    }

    @Test
    void shouldRefuse_whenNestedTooDeep() {
        assertThat(Der.isOneElement(nested(Der.MAX_DEPTH))).isTrue();
        assertThat(Der.isOneElement(nested(Der.MAX_DEPTH + 1))).isFalse();
        assertThat(Der.isOneElement(null)).isFalse();
    }

    @Test
    void shouldCutOutTheFirstElement_headIncluded() {
        assertThat(Der.firstWithin(hex("3006020101020102"))).isEqualTo(hex("020101"));
    }
}
