package org.tripact.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A certificate in the armour that administrators pass around. */
final class Pem {

    private static final int MAX_BYTES = 32 * 1024;
    private static final Pattern CERTIFICATE =
            Pattern.compile("\\s*-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\\s]*+)-----END CERTIFICATE-----\\s*");

    private Pem() {}

    static boolean isPem(byte[] bytes) {
        if (bytes == null) {
            return false;
        }
        String start = new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.US_ASCII);
        return start.stripLeading().startsWith("-----BEGIN");
    }

    /** The DER within, where the text is exactly one certificate. */
    static Optional<byte[]> certificate(byte[] pem) {
        if (pem.length > MAX_BYTES) {
            return Optional.empty();
        }
        Matcher matcher = CERTIFICATE.matcher(new String(pem, StandardCharsets.US_ASCII));
        try {
            return matcher.matches()
                    ? Optional.of(Base64.getDecoder().decode(matcher.group(1).replaceAll("\\s", "")))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
