package org.tripact.crypto;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Tokens that nobody guesses, and the comparison that tells nobody how near a guess was. */
public final class Secrets {

    private static final int TOKEN_BYTES = 32;

    private Secrets() {}

    /** 256 random bits as 64 lower-case hex characters. */
    public static String newToken() {
        return HexFormat.of().formatHex(newBytes(TOKEN_BYTES));
    }

    /** So many random bytes, for keys and ivs. */
    public static byte[] newBytes(int count) {
        byte[] bytes = new byte[count];
        Curve.RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** Whether the two are equal, in a time that does not depend on where they differ. */
    public static boolean equal(String one, String other) {
        return one != null
                && other != null
                && MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
