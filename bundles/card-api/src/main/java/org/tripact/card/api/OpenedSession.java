package org.tripact.card.api;

/** A session just opened, with the token that only its browser may have. */
public record OpenedSession(SessionToken token, CardSession session) {}
