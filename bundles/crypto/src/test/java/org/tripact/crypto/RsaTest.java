package org.tripact.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPair;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RsaTest {

    private static final byte[] TEXT = "通关".getBytes(UTF_8);
    private static final byte[] OTHER = "别的".getBytes(UTF_8);

    @ParameterizedTest
    @EnumSource(names = {"RSA_1024", "RSA_2048"})
    void shouldSignInTheLengthOfTheModulus(KeyKind kind) {
        KeyPair pair = kind.newKeyPair();

        byte[] signature = Rsa.sign(pair.getPrivate(), TEXT);

        assertThat(signature).hasSize(kind == KeyKind.RSA_1024 ? 128 : 256);
        assertThat(Rsa.verify(pair.getPublic(), TEXT, signature)).isTrue();
        assertThat(Rsa.verify(pair.getPublic(), OTHER, signature)).isFalse();
        assertThat(Rsa.verify(kind.newKeyPair().getPublic(), TEXT, signature)).isFalse();
    }

    @Test
    void shouldNotVerify_whenSignatureIsMalformed() {
        KeyPair pair = KeyKind.RSA_1024.newKeyPair();
        byte[] signature = Rsa.sign(pair.getPrivate(), TEXT);
        byte[] ones = new byte[128];
        Arrays.fill(ones, (byte) 0xff);
        byte[][] misfits = {
            null, {}, new byte[128], ones, Arrays.copyOf(signature, 127), Arrays.copyOf(signature, 129), new byte[64]
        };

        assertThat(Arrays.stream(misfits))
                .allSatisfy(misfit ->
                        assertThat(Rsa.verify(pair.getPublic(), TEXT, misfit)).isFalse())
                .allSatisfy(misfit -> assertThat(Rsa.verifyDigest(pair.getPublic(), Rsa.digest(TEXT), misfit))
                        .isFalse());
        assertThat(Rsa.verify(pair.getPublic(), null, signature)).isFalse();
    }

    @Test
    void shouldKeepTheTwoGenerationsApart() {
        KeyPair rsa = KeyKind.RSA_1024.newKeyPair();
        KeyPair sm2 = KeyKind.SM2.newKeyPair();

        assertThat(Rsa.verify(sm2.getPublic(), TEXT, Sm2.sign(sm2.getPrivate(), TEXT)))
                .isFalse();
        assertThat(Sm2.verify(rsa.getPublic(), TEXT, Rsa.sign(rsa.getPrivate(), TEXT)))
                .isFalse();
        assertThat(Rsa.isRsa(rsa.getPublic())).isTrue();
        assertThat(Rsa.isRsa(sm2.getPublic())).isFalse();
        assertThatThrownBy(() -> Rsa.sign(sm2.getPrivate(), TEXT)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rsa.signDigest(sm2.getPrivate(), Rsa.digest(TEXT)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rsa.maxPlainBytes(sm2.getPublic())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldSignADigestAsItIs() {
        KeyPair pair = KeyKind.RSA_1024.newKeyPair();
        byte[] digest = Rsa.digest(TEXT);

        assertThat(HexFormat.of().formatHex(Rsa.digest("abc".getBytes(UTF_8))))
                .isEqualTo("a9993e364706816aba3e25717850c26c9cd0d89d");
        assertThat(Rsa.signDigest(pair.getPrivate(), digest)).isEqualTo(Rsa.sign(pair.getPrivate(), TEXT));
        assertThat(Rsa.verifyDigest(pair.getPublic(), digest, Rsa.sign(pair.getPrivate(), TEXT)))
                .isTrue();
        assertThat(Rsa.verifyDigest(pair.getPublic(), Rsa.digest(OTHER), Rsa.sign(pair.getPrivate(), TEXT)))
                .isFalse();
        assertThatThrownBy(() -> Rsa.signDigest(pair.getPrivate(), new byte[32]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldSealOneBlock() {
        KeyPair pair = KeyKind.RSA_1024.newKeyPair();
        byte[] full = Secrets.newBytes(Rsa.maxPlainBytes(pair.getPublic()));

        assertThat(full).hasSize(117);
        assertThat(Rsa.decrypt(pair.getPrivate(), Rsa.encrypt(pair.getPublic(), full)))
                .hasValue(full);
        assertThat(Rsa.decrypt(pair.getPrivate(), Rsa.encrypt(pair.getPublic(), new byte[0])))
                .hasValue(new byte[0]);
        assertThatThrownBy(() -> Rsa.encrypt(pair.getPublic(), new byte[118]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldOpenNothing_whenBlockIsMalformedOrForAnother() {
        KeyPair pair = KeyKind.RSA_1024.newKeyPair();
        KeyPair other = KeyKind.RSA_1024.newKeyPair();
        byte[] sealed = Rsa.encrypt(pair.getPublic(), TEXT);

        assertThat(Rsa.decrypt(pair.getPrivate(), null)).isEmpty();
        assertThat(Rsa.decrypt(pair.getPrivate(), new byte[0])).isEmpty();
        assertThat(Rsa.decrypt(pair.getPrivate(), new byte[128])).isEmpty();
        assertThat(Rsa.decrypt(pair.getPrivate(), Arrays.copyOf(sealed, 129))).isEmpty();
        assertThat(Rsa.decrypt(other.getPrivate(), sealed).filter(opened -> Arrays.equals(opened, TEXT)))
                .isEmpty();
    }
}
