package org.tripact.store.jpa.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SealTest {

    private static final byte[] PLAIN = "110101199001011234".getBytes(StandardCharsets.US_ASCII);

    private final Seal seal = new Seal(SealKey.random());

    @Test
    void shouldOpenWhatItSealed() {
        assertThat(seal.open(seal.seal(PLAIN, "row"), "row")).isEqualTo(PLAIN);
        assertThat(seal.open(seal.seal(new byte[0], "row"), "row")).isEmpty();
    }

    @Test
    void shouldHideThePlainAndNeverRepeatItself() {
        byte[] sealed = seal.seal(PLAIN, "row");

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("1990");
        assertThat(seal.seal(PLAIN, "row")).isNotEqualTo(sealed);
    }

    @Test
    void shouldRefuse_whenTheBytesWereMovedToAnotherRow() {
        byte[] sealed = seal.seal(PLAIN, "row");

        assertThatThrownBy(() -> seal.open(sealed, "other row")).hasMessageContaining("does not hold");
    }

    @Test
    void shouldRefuse_whenAByteWasChanged() {
        for (int i = 0; i < seal.seal(PLAIN, "row").length; i++) {
            byte[] sealed = seal.seal(PLAIN, "row");
            sealed[i] ^= 1;

            assertThatThrownBy(() -> seal.open(sealed, "row")).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void shouldRefuse_whenTheKeyIsAnother() {
        byte[] sealed = new Seal(SealKey.random()).seal(PLAIN, "row");

        assertThatThrownBy(() -> seal.open(sealed, "row")).hasMessageContaining("does not hold");
    }

    @Test
    void shouldRefuse_whenTheBytesWereNeverSealed() {
        assertThatThrownBy(() -> seal.open(new byte[] {1, 2}, "row")).hasMessageContaining("not sealed");
    }
}
