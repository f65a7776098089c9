package org.tripact.agreement.api.store;

/** How the database decided about a change; whatever is not {@link #COMMITTED} has left nothing behind. */
public enum CommitResult {
    COMMITTED,
    /** The statement had been used up before. Told first, where several hold. */
    STATEMENT_CONSUMED,
    /** Another agreement of the customs code is open. */
    CODE_TAKEN,
    /** The agreement has moved on since the change was decided. */
    VERSION_CHANGED,
    /** The notice to withdraw was sent, is being sent, or may have arrived. */
    NOTICE_MAY_HAVE_LEFT,
    /** The answer to believe waits for nobody: a person has decided about it. */
    ANSWER_DECIDED
}
