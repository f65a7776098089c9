package org.tripact.agreement.api;

/** What a statement is signed for. */
public enum Action {
    SIGN,
    TERMINATE
}
