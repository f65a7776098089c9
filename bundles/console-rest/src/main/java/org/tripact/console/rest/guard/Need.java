package org.tripact.console.rest.guard;

/** What a call must bring along, weakest first. */
public enum Need {
    /** Public. */
    NOTHING,
    /** An Origin that is configured; the challenge does the rest. */
    PUBLIC_ORIGIN,
    /** A session, even a locked one. */
    SESSION,
    /** A session that is not locked, of a legal-person card. */
    LEGAL_PERSON
}
