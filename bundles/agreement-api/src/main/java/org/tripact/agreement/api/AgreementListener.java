package org.tripact.agreement.api;

/** A service that wants to know of changes, registered by whoever shows them; called after the commit. */
public interface AgreementListener {

    /** The agreement is now as given. Must not block: it is called in the thread of the change. */
    void changed(Agreement agreement);
}
