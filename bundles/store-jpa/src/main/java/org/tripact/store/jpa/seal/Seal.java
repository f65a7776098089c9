package org.tripact.store.jpa.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM over what a row keeps. The place (table and row) is bound in, so that sealed bytes moved to another row
 * do not open. Form: version 1, nonce of 12 bytes, ciphertext with tag.
 */
public final class Seal {

    private static final byte VERSION = 1;
    private static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    Seal(SealKey key) {
        this.key = key.forAes();
    }

    public byte[] seal(byte[] plain, String place) {
        byte[] nonce = new byte[NONCE_LENGTH];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, place, ByteBuffer.wrap(plain));
        return ByteBuffer.allocate(1 + NONCE_LENGTH + sealed.length)
                .put(VERSION)
                .put(nonce)
                .put(sealed)
                .array();
    }

    public byte[] open(byte[] sealed, String place) {
        ByteBuffer in = ByteBuffer.wrap(sealed);
        if (sealed.length < 1 + NONCE_LENGTH + TAG_BITS / Byte.SIZE || in.get() != VERSION) {
            throw new DamagedRowException("not sealed by this store: " + place, null);
        }
        byte[] nonce = new byte[NONCE_LENGTH];
        in.get(nonce);
        return run(Cipher.DECRYPT_MODE, nonce, place, in);
    }

    private byte[] run(int mode, byte[] nonce, String place, ByteBuffer in) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(in.array(), in.position(), in.remaining());
        } catch (GeneralSecurityException e) {
            throw new DamagedRowException("the seal of " + place + " does not hold", e);
        }
    }
}
