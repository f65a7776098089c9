package org.tripact.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Random;
import org.bouncycastle.util.BigIntegers;
import org.junit.jupiter.api.Test;

class Sm2Test {

    private static final byte[] STATEMENT = "通关无纸化协议声明".getBytes(UTF_8);

    private final KeyPair pair = Sm2.newKeyPair();
    private final byte[] signature = Sm2.sign(pair.getPrivate(), STATEMENT);

    private boolean verifies(byte[] raw) {
        return Sm2.verify(pair.getPublic(), STATEMENT, raw);
    }

    private static byte[] raw(BigInteger r, BigInteger s) {
        byte[] raw = new byte[64];
        BigIntegers.asUnsignedByteArray(r, raw, 0, 32);
        BigIntegers.asUnsignedByteArray(s, raw, 32, 32);
        return raw;
    }

    @Test
    void shouldSignIn64Bytes_thatOnlyThisKeyVerifies() {
        assertThat(signature).hasSize(64);
        assertThat(verifies(signature)).isTrue();
        assertThat(Sm2.verify(Sm2.newKeyPair().getPublic(), STATEMENT, signature))
                .isFalse();
    }

    @Test
    void shouldSignADigest_asItIs() {
        byte[] e = Sm2.digest(pair.getPublic(), STATEMENT);

        assertThat(verifies(Sm2.signDigest(pair.getPrivate(), e))).isTrue();
        assertThat(Sm2.verifyDigest(pair.getPublic(), e, signature)).isTrue();
        assertThat(Sm2.verifyDigest(pair.getPublic(), Sm3.hash(STATEMENT), signature))
                .isFalse();
    }

    @Test
    void shouldRefuse_whenDigestHasNot32Bytes() {
        assertThat(Sm2.verifyDigest(pair.getPublic(), new byte[31], signature)).isFalse();
        assertThat(Sm2.verifyDigest(pair.getPublic(), null, signature)).isFalse();
        assertThatThrownBy(() -> Sm2.signDigest(pair.getPrivate(), new byte[33]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldRefuse_whenSignatureIsDerWhereRawIsWanted() {
        assertThat(verifies(Sm2.rawToDer(signature))).isFalse();
    }

    @Test
    void shouldRefuse_whenSignatureIsEmptyShortLongOrAbsent() {
        assertThat(verifies(new byte[0])).isFalse();
        assertThat(verifies(Arrays.copyOf(signature, 63))).isFalse();
        assertThat(verifies(Arrays.copyOf(signature, 65))).isFalse();
        assertThat(verifies(null)).isFalse();
    }

    @Test
    void shouldRefuse_whenNumbersAreOutOfRange() {
        BigInteger n = Curve.DOMAIN.getN();
        BigInteger r = new BigInteger(1, Arrays.copyOf(signature, 32));
        BigInteger s = new BigInteger(1, Arrays.copyOfRange(signature, 32, 64));

        assertThat(verifies(raw(r, s))).isTrue();
        assertThat(verifies(raw(r, BigInteger.ZERO))).isFalse();
        assertThat(verifies(raw(BigInteger.ZERO, s))).isFalse();
        assertThat(verifies(raw(n, s))).isFalse();
        assertThat(verifies(raw(r, n))).isFalse();
        assertThat(verifies(raw(r, n.subtract(r)))).isFalse();
        assertThat(verifies(new byte[64])).isFalse();
    }

    @Test
    void shouldRefuse_whenAnyByteOfTheSignatureIsAnother() {
        for (int i = 0; i < signature.length; i++) {
            byte[] altered = signature.clone();
            altered[i] ^= 1;
            assertThat(verifies(altered)).as("byte %d", i).isFalse();
        }
    }

    @Test
    void shouldRefuseKeysOfAnotherCurve() throws NoSuchAlgorithmException {
        for (String provider : new String[] {"SunEC", "BouncyCastle"}) {
            KeyPair p256 = p256(provider);
            assertThat(Sm2.isSm2(p256.getPublic())).as(provider).isFalse();
            assertThat(Sm2.verify(p256.getPublic(), STATEMENT, signature)).isFalse();
            assertThatThrownBy(() -> Sm2.sign(p256.getPrivate(), STATEMENT))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> Sm2.encrypt(p256.getPublic(), STATEMENT))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(Sm2.isSm2(pair.getPublic())).isTrue();
    }

    private static KeyPair p256(String provider) throws NoSuchAlgorithmException {
        KeyPairGenerator generator = provider.equals("SunEC")
                ? KeyPairGenerator.getInstance("EC")
                : KeyPairGenerator.getInstance("EC", Curve.PROVIDER);
        generator.initialize(256);
        return generator.generateKeyPair();
    }

    @Test
    void shouldTurnSignatures_fromRawToDerAndBack() {
        for (int i = 0; i < 50; i++) {
            byte[] raw = Sm2.sign(pair.getPrivate(), new byte[] {(byte) i});
            assertThat(Sm2.derToRaw(Sm2.rawToDer(raw))).hasValue(raw);
        }
    }

    @Test
    void shouldRefuseDer_thatIsNotStrict() {
        byte[] der = Sm2.rawToDer(signature);
        byte[] wrongLength = der.clone();
        wrongLength[1]++;

        assertThat(Sm2.derToRaw(Arrays.copyOf(der, der.length + 1))).isEmpty();
        assertThat(Sm2.derToRaw(Arrays.copyOf(der, der.length - 1))).isEmpty();
        assertThat(Sm2.derToRaw(wrongLength)).isEmpty();
        assertThat(Sm2.derToRaw(signature)).isEmpty();
        assertThat(Sm2.derToRaw(new byte[0])).isEmpty();
        assertThat(Sm2.derToRaw(null)).isEmpty();
        assertThat(Sm2.derToRaw(new byte[] {0x30, 6, 2, 1, 1, 2, 1, -1})).isEmpty();
    }

    @Test
    void shouldOpenEnvelopes_onlyWithTheirKey() {
        byte[] cipher = Sm2.encrypt(pair.getPublic(), STATEMENT);

        assertThat(Sm2.decrypt(pair.getPrivate(), cipher)).hasValue(STATEMENT);
        assertThat(Sm2.decrypt(Sm2.newKeyPair().getPrivate(), cipher)).isEmpty();
    }

    @Test
    void shouldNotOpenEnvelopes_thatWereAltered() {
        byte[] cipher = Sm2.encrypt(pair.getPublic(), STATEMENT);
        for (int i = 0; i < cipher.length; i++) {
            byte[] altered = cipher.clone();
            altered[i] ^= 0x41;
            assertThat(Sm2.decrypt(pair.getPrivate(), altered)).as("byte %d", i).isEmpty();
        }
        assertThat(Sm2.decrypt(pair.getPrivate(), Arrays.copyOf(cipher, cipher.length + 1)))
                .isEmpty();
        assertThat(Sm2.decrypt(pair.getPrivate(), new byte[0])).isEmpty();
        assertThat(Sm2.decrypt(pair.getPrivate(), null)).isEmpty();
    }

    @Test
    void shouldReadPoints_onlyOnTheCurve() {
        byte[] encoded = pair.getPublic().getEncoded();
        byte[] point = Arrays.copyOfRange(encoded, encoded.length - 65, encoded.length);
        byte[] besides = point.clone();
        besides[64] ^= 1;
        byte[] compressed = Arrays.copyOf(point, 33);
        compressed[0] = 2;

        PublicKey again = Sm2.publicKey(point).orElseThrow();
        assertThat(again).isEqualTo(pair.getPublic());
        assertThat(again.getEncoded()).isEqualTo(encoded);
        assertThat(Sm2.publicKey(besides)).isEmpty();
        assertThat(Sm2.publicKey(compressed)).isEmpty();
        assertThat(Sm2.publicKey(new byte[65])).isEmpty();
        assertThat(Sm2.publicKey(null)).isEmpty();
    }

    @Test
    void shouldNeverThrow_whateverASignatureHolds() {
        Random random = new Random(20261122);
        for (int i = 0; i < 2_000; i++) {
            byte[] noise = new byte[random.nextInt(100)];
            random.nextBytes(noise);
            assertThat(verifies(noise)).isFalse();
            assertThat(Sm2.derToRaw(noise)).isEmpty();
        }
    }

    @Test
    void shouldDrawAnotherNumber_forEachSignature() {
        assertThat(Curve.RANDOM).isInstanceOf(SecureRandom.class);
        assertThat(Sm2.sign(pair.getPrivate(), STATEMENT)).isNotEqualTo(signature);
    }
}
