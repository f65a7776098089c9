package org.tripact.card.api;

/**
 * The secret of the session cookie with the browser it was given to: together they open the session, and only a hash of
 * both is kept. Never logged.
 */
public record SessionToken(String secret, BrowserId browser) {

    @Override
    public String toString() {
        return "SessionToken[hidden]";
    }
}
