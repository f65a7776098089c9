package org.tripact.card.api;

/** The secret of the session cookie; only its hash is kept. Never logged. */
public record SessionToken(String secret) {

    @Override
    public String toString() {
        return "SessionToken[hidden]";
    }
}
