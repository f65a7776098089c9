package org.tripact.exchange.api;

/** What a message tells customs. */
public enum MessageKind {
    /** An enterprise has signed. */
    APPLICATION,
    /** An enterprise has terminated. */
    TERMINATION
}
