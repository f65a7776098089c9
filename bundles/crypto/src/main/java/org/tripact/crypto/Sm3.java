package org.tripact.crypto;

import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.tripact.kernel.Digest;

/** The hash SM3 (GM/T 0004): 256 bits. */
public final class Sm3 {

    private Sm3() {}

    /** The digest of the bytes, as it is stored and shown. */
    public static Digest digest(byte[] data) {
        return new Digest(HexFormat.of().formatHex(hash(data)));
    }

    /** The 32 bytes of the hash over the parts, one after the other without anything between. */
    public static byte[] hash(byte[]... parts) {
        SM3Digest sm3 = new SM3Digest();
        for (byte[] part : parts) {
            sm3.update(part, 0, part.length);
        }
        byte[] hash = new byte[sm3.getDigestSize()];
        sm3.doFinal(hash, 0);
        return hash;
    }
}
