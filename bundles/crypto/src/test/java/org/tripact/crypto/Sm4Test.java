package org.tripact.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class Sm4Test {

    private static final byte[] TEXT = "报文正文".getBytes(UTF_8);
    private static final byte[] AAD = "head".getBytes(UTF_8);

    private final byte[] key = Secrets.newBytes(16);
    private final byte[] iv = Secrets.newBytes(12);
    private final byte[] cbcIv = Secrets.newBytes(16);

    @Test
    void shouldRefuseGcm_whenAnythingWasAltered() {
        byte[] sealed = Sm4.encryptGcm(key, iv, AAD, TEXT);
        for (int i = 0; i < sealed.length; i++) {
            byte[] altered = sealed.clone();
            altered[i] ^= 1;
            assertThat(Sm4.decryptGcm(key, iv, AAD, altered)).isEmpty();
        }
        assertThat(Sm4.decryptGcm(key, iv, new byte[0], sealed)).isEmpty();
        assertThat(Sm4.decryptGcm(Secrets.newBytes(16), iv, AAD, sealed)).isEmpty();
        assertThat(Sm4.decryptGcm(key, iv, AAD, new byte[3])).isEmpty();
        assertThat(Sm4.decryptGcm(key, iv, AAD, sealed)).hasValue(TEXT);
    }

    @Test
    void shouldReadCbc_onlyInWholePaddedBlocks() {
        byte[] cipher = Sm4.encryptCbc(key, cbcIv, TEXT);

        assertThat(cipher).hasSize(16);
        assertThat(Sm4.decryptCbc(key, cbcIv, cipher)).hasValue(TEXT);
        assertThat(Sm4.decryptCbc(key, cbcIv, Arrays.copyOf(cipher, 15))).isEmpty();
        assertThat(Sm4.decryptCbc(key, cbcIv, new byte[0])).isEmpty();
        byte[] otherPadding = cbcIv.clone();
        otherPadding[15] ^= 0x40;
        assertThat(Sm4.decryptCbc(key, otherPadding, cipher)).isEmpty();
    }

    @Test
    void shouldRefuseKeys_ofAnotherLength() {
        assertThatThrownBy(() -> Sm4.encryptCbc(new byte[32], cbcIv, TEXT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Sm4.encryptGcm(new byte[5], iv, AAD, TEXT))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
