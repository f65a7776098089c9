package org.tripact.customs.simulator;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServletRequest;

/** The desk asks for no log-in: it serves this machine only, and takes decisions from its own page only. */
final class DeskGuard {

    static final String TOKEN = "token";

    private static final Pattern LOOPBACK = Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1\\])(:[0-9]{1,5})?");
    private static final int TOKEN_BYTES = 32;

    private final String token;

    DeskGuard() {
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        this.token = HexFormat.of().formatHex(random);
    }

    /** What the page's forms carry. */
    String token() {
        return token;
    }

    /**
     * Whether somebody on this very machine asks, whose browser believes to talk to it, and not to a name that somebody
     * else pointed at it. The header alone is what the asker says of himself.
     */
    boolean allows(HttpServletRequest request) {
        String host = request.getHeader("Host");
        return host != null && LOOPBACK.matcher(host).matches() && isLoopback(request.getRemoteAddr());
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }

    boolean allowsDecision(HttpServletRequest request) {
        String own = request.getScheme() + "://" + request.getHeader("Host");
        return own.equals(request.getHeader("Origin")) && isToken(request.getParameter(TOKEN));
    }

    private boolean isToken(String given) {
        return given != null
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
