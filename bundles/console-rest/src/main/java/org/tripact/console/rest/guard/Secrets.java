package org.tripact.console.rest.guard;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.tripact.card.api.BrowserId;
import org.tripact.card.api.SessionToken;

/** The secrets that this bundle makes itself: the pre-session cookie's and the CSRF token. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte[] CSRF_PURPOSE = "tripact csrf v1".getBytes(StandardCharsets.US_ASCII);
    private static final int BROWSER_ID_BYTES = 32;

    private Secrets() {}

    static BrowserId newBrowserId() {
        byte[] secret = new byte[BROWSER_ID_BYTES];
        RANDOM.nextBytes(secret);
        return new BrowserId(encoded(secret));
    }

    /** Derived, so that nothing has to be kept: who has the session cookie's secret alone can make it. */
    static String csrfTokenOf(SessionToken token) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(token.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return encoded(mac.doFinal(CSRF_PURPOSE));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static boolean same(String expected, String given) {
        return given != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] secret) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }
}
