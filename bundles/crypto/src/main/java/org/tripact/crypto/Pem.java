package org.tripact.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** The armour that administrators pass around. */
enum Pem {
    CERTIFICATE("CERTIFICATE", 16 * 1024),
    REVOCATION_LIST("X509 CRL", 32 * 1024 * 1024);

    private final byte[] begin;
    private final byte[] end;
    private final int limit;

    Pem(String label, int derLimit) {
        begin = ("-----BEGIN " + label + "-----").getBytes(StandardCharsets.US_ASCII);
        end = ("-----END " + label + "-----").getBytes(StandardCharsets.US_ASCII);
        // base64 takes four thirds, line ends and what stands around it get the rest
        limit = 2 * derLimit;
    }

    static boolean isPem(byte[] bytes) {
        if (bytes == null) {
            return false;
        }
        String start = new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.US_ASCII);
        return start.stripLeading().startsWith("-----BEGIN");
    }

    /** The DER within, where the text is exactly one such thing. */
    Optional<byte[]> opened(byte[] pem) {
        int from = 0;
        int to = pem.length;
        while (from < to && isSpace(pem[from])) {
            from++;
        }
        while (to > from && isSpace(pem[to - 1])) {
            to--;
        }
        boolean armoured = pem.length <= limit
                && to - from >= begin.length + end.length
                && stands(begin, pem, from)
                && stands(end, pem, to - end.length);
        return armoured ? decoded(pem, from + begin.length, to - end.length) : Optional.empty();
    }

    private static Optional<byte[]> decoded(byte[] pem, int from, int to) {
        byte[] dense = new byte[to - from];
        int length = 0;
        for (int i = from; i < to; i++) {
            if (!isSpace(pem[i])) {
                dense[length++] = pem[i];
            }
        }
        try {
            return Optional.of(Base64.getDecoder().decode(Arrays.copyOf(dense, length)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static boolean stands(byte[] line, byte[] pem, int at) {
        return Arrays.equals(line, 0, line.length, pem, at, at + line.length);
    }

    private static boolean isSpace(byte character) {
        return character == ' ' || character == '\n' || character == '\r' || character == '\t';
    }
}
