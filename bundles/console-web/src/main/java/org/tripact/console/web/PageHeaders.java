package org.tripact.console.web;

import java.util.List;
import javax.servlet.http.HttpServletResponse;

/** What every answer says to browsers: scripts and styles from here only, no other partner than the card control. */
final class PageHeaders {

    private final String contentPolicy;

    PageHeaders(List<String> agentAddresses) {
        this.contentPolicy = String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self'",
                "img-src 'self' data:",
                "font-src 'self'",
                "connect-src 'self' " + String.join(" ", agentAddresses),
                "frame-ancestors 'none'",
                "base-uri 'none'",
                "form-action 'self'");
    }

    void on(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", contentPolicy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    }
}
