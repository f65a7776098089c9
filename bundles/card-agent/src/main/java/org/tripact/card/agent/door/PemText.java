package org.tripact.card.agent.door;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A certificate as browsers and systems import it. */
final class PemText {

    private static final int LINE = 64;

    private PemText() {}

    static byte[] of(byte[] certificate) {
        String base64 = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(certificate);
        return ("-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
