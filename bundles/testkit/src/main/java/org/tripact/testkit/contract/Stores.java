package org.tripact.testkit.contract;

import org.tripact.agreement.api.store.AgreementStore;
import org.tripact.audit.api.AuditTrail;
import org.tripact.card.api.port.ChallengeStore;
import org.tripact.card.api.port.RegisterStore;
import org.tripact.card.api.port.SessionStore;
import org.tripact.exchange.api.port.Outbox;
import org.tripact.exchange.api.port.ReceiptStore;
import org.tripact.exchange.api.port.Reconciliations;
import org.tripact.exchange.api.port.StrayStore;

/** All ports over one database; a contract test wants it empty before each test. */
public interface Stores {

    AgreementStore agreements();

    Outbox outbox();

    ReceiptStore receipts();

    StrayStore strays();

    Reconciliations reconciliations();

    AuditTrail audit();

    ChallengeStore challenges();

    SessionStore sessions();

    RegisterStore register();
}
