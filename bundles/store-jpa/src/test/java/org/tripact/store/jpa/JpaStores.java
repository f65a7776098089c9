package org.tripact.store.jpa;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.tripact.agreement.api.store.AgreementStore;
import org.tripact.audit.api.AuditTrail;
import org.tripact.card.api.port.ChallengeStore;
import org.tripact.card.api.port.RegisterStore;
import org.tripact.card.api.port.SessionStore;
import org.tripact.exchange.api.port.Outbox;
import org.tripact.exchange.api.port.ReceiptStore;
import org.tripact.exchange.api.port.Reconciliations;
import org.tripact.exchange.api.port.StrayStore;
import org.tripact.testkit.contract.Stores;

/** All components over one DataSource, put together as DS does it. */
record JpaStores(
        Database database,
        AgreementStore agreements,
        Outbox outbox,
        ReceiptStore receipts,
        StrayStore strays,
        Reconciliations reconciliations,
        AuditTrail audit,
        ChallengeStore challenges,
        SessionStore sessions,
        RegisterStore register)
        implements Stores, AutoCloseable {

    static JpaStores over(DataSource source, Path keyFile) {
        Database database = new Database(source);
        Sealing sealing = new Sealing(database, keyFile);
        return new JpaStores(
                database,
                new JpaAgreementStore(database, sealing),
                new JpaOutbox(database, sealing),
                new JpaReceiptStore(database),
                new JpaStrayStore(database, sealing),
                new JpaReconciliations(database),
                new JpaAuditTrail(database),
                new JpaChallengeStore(database),
                new JpaSessionStore(database),
                new JpaRegisterStore(database));
    }

    @Override
    public void close() {
        database.close();
    }
}
