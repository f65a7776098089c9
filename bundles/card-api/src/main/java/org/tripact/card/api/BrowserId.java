package org.tripact.card.api;

/** The secret of the pre-session cookie: binds a challenge to the browser that asked for it. Never logged. */
public record BrowserId(String secret) {

    @Override
    public String toString() {
        return "BrowserId[hidden]";
    }
}
