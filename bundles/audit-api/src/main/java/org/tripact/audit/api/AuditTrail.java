package org.tripact.audit.api;

import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.Page;
import org.tripact.kernel.PageRequest;

/** The audit log. Entries of a change of an agreement go with that change; all others come through here. */
public interface AuditTrail {

    /** Keeps an entry for good; throws {@link org.tripact.kernel.StoreUnavailableException} where it could not. */
    void append(AuditEntry entry);

    /** The entries, newest first. */
    Page<AuditRow> read(PageRequest page);
}
