package org.tripact.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretsTest {

    @Test
    void shouldMakeTokensOf256Bits_neverTheSame() {
        assertThat(Secrets.newToken()).matches("[0-9a-f]{64}").isNotEqualTo(Secrets.newToken());
    }

    @Test
    void shouldCompareSecrets() {
        assertThat(Secrets.equal("secret", "secret")).isTrue();
        assertThat(Secrets.equal("secret", "secreT")).isFalse();
        assertThat(Secrets.equal("secret", "secret ")).isFalse();
        assertThat(Secrets.equal(null, null)).isFalse();
        assertThat(Secrets.equal("secret", null)).isFalse();
    }
}
