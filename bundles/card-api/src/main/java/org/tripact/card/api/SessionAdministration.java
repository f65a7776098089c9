package org.tripact.card.api;

import org.tripact.kernel.Outcome;
import org.tripact.kernel.Page;
import org.tripact.kernel.PageRequest;

/**
 * Sessions as administrators see and end them. Who may is for the caller to ask: shell and administration do.
 *
 * <p>Throws {@link org.tripact.kernel.StoreUnavailableException} where the store is away.
 */
public interface SessionAdministration {

    /** The living sessions, last opened first. */
    Page<SessionSummary> list(PageRequest page);

    /**
     * Ends a session at once, with its event streams; the audit log names the administrator. SESSION_REQUIRED where
     * there is none of this handle.
     */
    Outcome<SessionSummary, CardReason> end(String handle, String administrator);
}
