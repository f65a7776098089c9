package org.tripact.agreement.core;

import java.time.Instant;
import org.tripact.agreement.api.Action;
import org.tripact.agreement.api.Agreement;
import org.tripact.agreement.api.AgreementRefusal;
import org.tripact.agreement.api.Signer;
import org.tripact.agreement.api.store.Change;
import org.tripact.agreement.api.store.Consumption;
import org.tripact.kernel.AuditEvent;
import org.tripact.kernel.Outcome;

/** What signing and terminating do differently with a statement that comes back signed. */
interface Deed {

    /** What its statements are signed for. */
    Action action();

    /** How its refusals stand in the audit log. */
    AuditEvent refused();

    /** The write, decided on what the store says now. */
    Outcome<Change, AgreementRefusal> decide(Signer signer, Consumption consumption, Instant now);

    /** What was answered when the statement was used up, told from the agreement as it is now. */
    Agreement firstAnswer(Agreement agreement);
}
