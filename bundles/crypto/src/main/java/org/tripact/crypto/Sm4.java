package org.tripact.crypto;

import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.BufferedBlockCipher;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.CBCBlockCipher;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.paddings.PKCS7Padding;
import org.bouncycastle.crypto.paddings.PaddedBufferedBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;

/** The block cipher SM4 (GM/T 0002) with keys of 16 bytes. Never use one key and iv twice for GCM. */
public final class Sm4 {

    private static final int BLOCK = 16;
    private static final int GCM_TAG_BITS = 128;

    private Sm4() {}

    /** GCM: the ciphertext with the 16-byte tag behind it; {@code iv} has 12 bytes, {@code aad} may be empty. */
    public static byte[] encryptGcm(byte[] key, byte[] iv, byte[] aad, byte[] plain) {
        try {
            return gcm(true, key, iv, aad, plain);
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("SM4-GCM cannot encrypt", e);
        }
    }

    /** GCM: the plain text, or nothing where anything was altered or the key is another. */
    public static Optional<byte[]> decryptGcm(byte[] key, byte[] iv, byte[] aad, byte[] cipherAndTag) {
        try {
            return Optional.of(gcm(false, key, iv, aad, cipherAndTag));
        } catch (InvalidCipherTextException altered) {
            return Optional.empty();
        }
    }

    /** CBC with PKCS#7 padding; {@code iv} has 16 bytes. CBC alone protects nothing against alteration. */
    public static byte[] encryptCbc(byte[] key, byte[] iv, byte[] plain) {
        try {
            return cbc(true, key, iv, plain);
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("SM4-CBC cannot encrypt", e);
        }
    }

    /** CBC: the plain text, or nothing where length or padding is wrong. */
    public static Optional<byte[]> decryptCbc(byte[] key, byte[] iv, byte[] cipher) {
        if (cipher.length == 0 || cipher.length % BLOCK != 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(cbc(false, key, iv, cipher));
        } catch (InvalidCipherTextException wrongPadding) {
            return Optional.empty();
        }
    }

    private static byte[] gcm(boolean encrypt, byte[] key, byte[] iv, byte[] aad, byte[] in)
            throws InvalidCipherTextException {
        GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(encrypt, new AEADParameters(keyOf(key), GCM_TAG_BITS, iv, aad));
        byte[] out = new byte[cipher.getOutputSize(in.length)];
        int done = cipher.processBytes(in, 0, in.length, out, 0);
        done += cipher.doFinal(out, done);
        return Arrays.copyOf(out, done);
    }

    private static byte[] cbc(boolean encrypt, byte[] key, byte[] iv, byte[] in) throws InvalidCipherTextException {
        BufferedBlockCipher cipher =
                new PaddedBufferedBlockCipher(CBCBlockCipher.newInstance(new SM4Engine()), new PKCS7Padding());
        cipher.init(encrypt, new ParametersWithIV(keyOf(key), iv));
        byte[] out = new byte[cipher.getOutputSize(in.length)];
        int done = cipher.processBytes(in, 0, in.length, out, 0);
        done += cipher.doFinal(out, done);
        return Arrays.copyOf(out, done);
    }

    private static KeyParameter keyOf(byte[] key) {
        if (key.length != BLOCK) {
            throw new IllegalArgumentException("an SM4 key has 16 bytes");
        }
        return new KeyParameter(key);
    }
}
