package org.tripact.testkit.memory;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.tripact.agreement.api.store.AgreementStore;
import org.tripact.audit.api.AuditTrail;
import org.tripact.card.api.port.ChallengeStore;
import org.tripact.card.api.port.RegisterStore;
import org.tripact.card.api.port.SessionStore;
import org.tripact.exchange.api.port.Outbox;
import org.tripact.exchange.api.port.ReceiptStore;
import org.tripact.exchange.api.port.Reconciliations;
import org.tripact.exchange.api.port.StrayStore;
import org.tripact.kernel.StoreUnavailableException;
import org.tripact.testkit.contract.Stores;

/** The whole database in memory: one lock stands for the transaction. */
public final class MemoryStore implements Stores {

    private final MemoryAuditTrail audit = new MemoryAuditTrail(this);
    private final MemoryOutbox outbox = new MemoryOutbox(this, audit);
    private final MemoryReceiptStore receipts = new MemoryReceiptStore(this, audit);
    private final MemoryAgreementStore agreements = new MemoryAgreementStore(this, audit, outbox, receipts);
    private final MemoryStrayStore strays = new MemoryStrayStore(this, audit);
    private final Reconciliations reconciliations = new MemoryReconciliations(this, audit, outbox, agreements);
    private final ChallengeStore challenges = new MemoryChallengeStore(this);
    private final SessionStore sessions = new MemorySessionStore(this, audit);
    private final RegisterStore register = new MemoryRegisterStore(this);
    private volatile boolean away;

    /** From now on every call throws {@link StoreUnavailableException}. */
    public void goAway() {
        away = true;
    }

    /** Calls work again; everything kept is still there. */
    public void comeBack() {
        away = false;
    }

    @Override
    public AgreementStore agreements() {
        return agreements;
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public ReceiptStore receipts() {
        return receipts;
    }

    @Override
    public Reconciliations reconciliations() {
        return reconciliations;
    }

    @Override
    public StrayStore strays() {
        return strays;
    }

    @Override
    public AuditTrail audit() {
        return audit;
    }

    @Override
    public ChallengeStore challenges() {
        return challenges;
    }

    @Override
    public SessionStore sessions() {
        return sessions;
    }

    @Override
    public RegisterStore register() {
        return register;
    }

    synchronized <T> T tx(Supplier<T> work) {
        if (away) {
            throw new StoreUnavailableException("the memory store was told to be away", null);
        }
        return work.get();
    }

    void run(Runnable work) {
        tx(() -> {
            work.run();
            return null;
        });
    }

    /** Databases keep microseconds. */
    static Instant micros(Instant at) {
        return at == null ? null : at.truncatedTo(ChronoUnit.MICROS);
    }
}
