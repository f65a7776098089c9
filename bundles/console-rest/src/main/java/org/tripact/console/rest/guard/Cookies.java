package org.tripact.console.rest.guard;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import org.tripact.card.api.BrowserId;
import org.tripact.card.api.SessionToken;

/** The two cookies: which browser asked for a challenge, and the session. Under https both are {@code __Host-} ones. */
public final class Cookies {

    private static final String BROWSER = "tripact-browser";
    private static final String SESSION = "tripact-session";
    private static final Pattern SECRET = Pattern.compile("[0-9A-Za-z_-]{16,256}");

    private final Origins origins;

    public Cookies(Origins origins) {
        this.origins = origins;
    }

    /** A session's secret and the kind of cookie it came in. */
    record Held(SessionToken token, boolean secure) {}

    /** The browser that asks from this origin, where it is known. */
    public Optional<BrowserId> browser(HttpServletRequest request, String origin) {
        return secret(request, name(BROWSER, Origins.isSecure(origin))).map(BrowserId::new);
    }

    /** A browser not seen before. */
    public BrowserId newBrowser() {
        return Secrets.newBrowserId();
    }

    /** The session cookie with the browser's own, wherever one is; the {@code __Host-} ones count first. */
    Optional<Held> session(HttpServletRequest request) {
        return Stream.of(true, false)
                .filter(origins::anyIs)
                .flatMap(secure -> held(request, secure).stream())
                .findFirst();
    }

    /** A session cookie alone opens nothing: it was given to one browser. */
    private static Optional<Held> held(HttpServletRequest request, boolean secure) {
        return secret(request, name(SESSION, secure))
                .flatMap(session -> secret(request, name(BROWSER, secure))
                        .map(browser -> new Held(new SessionToken(session, new BrowserId(browser)), secure)));
    }

    /** The token in the session cookie of this request, alive or not. */
    public Optional<SessionToken> sessionToken(HttpServletRequest request) {
        return session(request).map(Held::token);
    }

    /** Set-Cookie for the browser. */
    public String keep(BrowserId browser, String origin) {
        return setCookie(BROWSER, browser.secret(), origin);
    }

    /** Set-Cookie for the session. */
    public String keep(SessionToken token, String origin) {
        return setCookie(SESSION, token.secret(), origin);
    }

    /** Set-Cookie that takes the session away. */
    public String dropSession(String origin) {
        return setCookie(SESSION, "", origin) + "; Max-Age=0";
    }

    private static String setCookie(String name, String value, String origin) {
        boolean secure = Origins.isSecure(origin);
        return name(name, secure) + "=" + value + "; Path=/; HttpOnly; SameSite=Strict" + (secure ? "; Secure" : "");
    }

    private static String name(String plain, boolean secure) {
        return secure ? "__Host-" + plain : plain;
    }

    private static Optional<String> secret(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .filter(value -> SECRET.matcher(value).matches())
                        .findFirst();
    }
}
