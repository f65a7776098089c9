package org.tripact.card.api;

/** What a card's signature is for; more is asked of what binds an enterprise. */
public enum Purpose {
    /** Opening or unlocking a session: any registered card; a stated grace where revocation cannot be asked about. */
    LOG_IN,
    /** Signing or terminating an agreement: a legal person's card, and never without an answer on revocation. */
    SIGNING
}
