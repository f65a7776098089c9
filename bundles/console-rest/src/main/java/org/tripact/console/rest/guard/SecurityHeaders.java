package org.tripact.console.rest.guard;

import javax.servlet.http.HttpServletResponse;

/** What every answer of the API says to browsers: keep nothing, guess nothing, frame nothing, tell nobody. */
public final class SecurityHeaders {

    private final boolean https;

    public SecurityHeaders(Origins origins) {
        this.https = origins.anyIsSecure();
    }

    /** Sets them, before anything can be answered. */
    public void on(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Vary", "Accept-Language");
        if (https) {
            // browsers take it under https only, so it may stand everywhere
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
