package org.tripact.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.junit.jupiter.api.Test;

/** What the standards print, we compute: crypto-vectors.tsv. */
class PublishedVectorsTest {

    private static final byte[] MESSAGE = "message digest".getBytes(US_ASCII);
    private static final byte[] SECRET = "encryption standard".getBytes(US_ASCII);

    private final PrivateKey privateKey = Curve.privateKey(new BigInteger(1, Vectors.bytes("SM2-S1 d")));
    private final PublicKey publicKey = Sm2.publicKey(
                    join(new byte[] {4}, Vectors.bytes("SM2-S1 Px"), Vectors.bytes("SM2-S1 Py")))
            .orElseThrow();

    @Test
    void shouldHashWithSm3() {
        assertThat(Sm3.hash("abc".getBytes(US_ASCII))).isEqualTo(Vectors.bytes("SM3-1 hash"));
        assertThat(Sm3.hash("abcd".repeat(16).getBytes(US_ASCII))).isEqualTo(Vectors.bytes("SM3-2 hash"));
        assertThat(Sm3.hash()).isEqualTo(Vectors.bytes("SM3-0 hash of empty"));
        assertThat(Sm3.digest("abc".getBytes(US_ASCII)).hex()).isEqualToIgnoringCase(Vectors.text("SM3-1 hash"));
    }

    @Test
    void shouldHashParts_asIfTheyWereOne() {
        assertThat(Sm3.hash("a".getBytes(US_ASCII), new byte[0], "bc".getBytes(US_ASCII)))
                .isEqualTo(Vectors.bytes("SM3-1 hash"));
    }

    @Test
    void shouldComputeTheDigestToSign() {
        assertThat(Sm2.za(Curve.demand(publicKey))).isEqualTo(Vectors.bytes("SM2-S1 ZA"));
        assertThat(Sm2.digest(publicKey, MESSAGE)).isEqualTo(Vectors.bytes("SM2-S1 e"));
    }

    @Test
    void shouldSignWithSm2() {
        byte[] signature = Sm2.sign(privateKey, MESSAGE, new GivenRandom(Vectors.bytes("SM2-S1 k")));

        assertThat(signature).isEqualTo(publishedSignature());
    }

    @Test
    void shouldVerifyWithSm2() {
        assertThat(Sm2.verify(publicKey, MESSAGE, publishedSignature())).isTrue();
        assertThat(Sm2.verifyDigest(publicKey, Vectors.bytes("SM2-S1 e"), publishedSignature()))
                .isTrue();
        assertThat(Sm2.verify(publicKey, SECRET, publishedSignature())).isFalse();
    }

    @Test
    void shouldDecryptWithSm2() throws IOException {
        assertThat(Sm2.decrypt(privateKey, publishedCipher())).hasValue(SECRET);
    }

    @Test
    void shouldEncryptWithSm2() throws IOException {
        byte[] cipher = Sm2Cipher.encrypt(Curve.demand(publicKey), SECRET, new GivenRandom(Vectors.bytes("SM2-S1 k")));

        assertThat(cipher).isEqualTo(publishedCipher());
    }

    @Test
    void shouldEncryptOneBlockWithSm4() {
        byte[] block = Vectors.bytes("SM4-1 key=plaintext");

        assertThat(firstBlock(block, block)).isEqualTo(Vectors.bytes("SM4-1 ciphertext"));
    }

    @Test
    void shouldEncryptAMillionTimesWithSm4() {
        byte[] key = Vectors.bytes("SM4-1 key=plaintext");
        byte[] block = key;
        for (int i = 0; i < 1_000_000; i++) {
            block = firstBlock(key, block);
        }

        assertThat(block).isEqualTo(Vectors.bytes("SM4-2 1,000,000 times"));
    }

    @Test
    void shouldEncryptWithSm4Gcm() {
        byte[] key = Vectors.bytes("SM4-GCM key");
        byte[] iv = Vectors.bytes("SM4-GCM iv");
        byte[] aad = Vectors.bytes("SM4-GCM aad");
        byte[] plain = Vectors.bytes("SM4-GCM plaintext");
        byte[] sealed = join(Vectors.bytes("SM4-GCM ciphertext"), Vectors.bytes("SM4-GCM tag"));

        assertThat(Sm4.encryptGcm(key, iv, aad, plain)).isEqualTo(sealed);
        assertThat(Sm4.decryptGcm(key, iv, aad, sealed)).hasValue(plain);
    }

    /** With an iv of zeros the first block of CBC is the bare cipher. */
    private static byte[] firstBlock(byte[] key, byte[] block) {
        return Arrays.copyOf(Sm4.encryptCbc(key, new byte[16], block), 16);
    }

    private static byte[] publishedSignature() {
        return join(Vectors.bytes("SM2-S1 r"), Vectors.bytes("SM2-S1 s"));
    }

    private static byte[] publishedCipher() throws IOException {
        byte[] c1 = Vectors.bytes("SM2-E1 C1");
        ASN1Encodable[] parts = {
            new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(c1, 1, 33))),
            new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(c1, 33, 65))),
            new DEROctetString(Vectors.bytes("SM2-E1 C3")),
            new DEROctetString(Vectors.bytes("SM2-E1 C2"))
        };
        return new DERSequence(parts).getEncoded();
    }

    private static byte[] join(byte[]... parts) {
        return org.bouncycastle.util.Arrays.concatenate(parts);
    }
}
