package org.tripact.card.core.trust;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The PEM armour of a revocation list, in which openssl writes them unless told otherwise. */
final class ListArmour {

    private static final String BEGIN = "-----BEGIN X509 CRL-----";
    private static final String END = "-----END X509 CRL-----";

    private ListArmour() {}

    /** What lies in the armour; anything else as it came, for the parser to judge. */
    static byte[] opened(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1).strip();
        if (!text.startsWith(BEGIN) || !text.endsWith(END)) {
            return content;
        }
        try {
            return Base64.getMimeDecoder().decode(text.substring(BEGIN.length(), text.length() - END.length()));
        } catch (IllegalArgumentException notBase64) {
            return content;
        }
    }
}
