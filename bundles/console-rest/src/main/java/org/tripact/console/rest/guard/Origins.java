package org.tripact.console.rest.guard;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServletRequest;

/**
 * The origins under which browsers reach the console, as configured. What is handed on is always one of these strings,
 * never what a header said.
 */
public final class Origins {

    private static final String HTTPS = "https://";
    private static final Pattern ORIGIN =
            Pattern.compile("(?<site>https?://(?:[a-z0-9.-]+|\\[[0-9a-f:]+]))(?::(?<port>[0-9]{1,5}))?/?");

    private final List<String> configured;

    private Origins(List<String> configured) {
        this.configured = configured;
    }

    /** The origins of a setting, each element one origin or several separated by commas, as a cfg file gives them. */
    public static Origins of(String... setting) {
        List<String> origins = Arrays.stream(setting)
                .flatMap(element -> Arrays.stream(element.split(",")))
                .map(String::strip)
                .filter(origin -> !origin.isEmpty())
                .map(Origins::normalised)
                .distinct()
                .toList();
        if (origins.isEmpty()) {
            throw new IllegalArgumentException("publicOrigins names no origin");
        }
        return new Origins(origins);
    }

    /** The configured origin that the request's Origin header names. */
    public Optional<String> namedBy(HttpServletRequest request) {
        String header = request.getHeader("Origin");
        return configured.stream().filter(origin -> origin.equals(header)).findFirst();
    }

    /** Whether the request says that it comes from elsewhere. */
    boolean isForeign(HttpServletRequest request) {
        return request.getHeader("Origin") != null && namedBy(request).isEmpty();
    }

    boolean contains(String origin) {
        return configured.contains(origin);
    }

    /** Whether any of them is under https ({@code secure}) or http. */
    boolean anyIs(boolean secure) {
        return configured.stream().anyMatch(origin -> isSecure(origin) == secure);
    }

    /** Whether browsers have been told to come by https. */
    public boolean anyIsSecure() {
        return anyIs(true);
    }

    static boolean isSecure(String origin) {
        return origin.startsWith(HTTPS);
    }

    private static String normalised(String text) {
        Matcher parts = ORIGIN.matcher(text.toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            throw new IllegalArgumentException("publicOrigins: not scheme://host[:port]: " + text);
        }
        String origin = parts.group("site");
        String port = parts.group("port");
        boolean usual = port == null || port.equals(isSecure(origin) ? "443" : "80");
        return usual ? origin : origin + ":" + port;
    }

    @Override
    public String toString() {
        return configured.toString();
    }
}
