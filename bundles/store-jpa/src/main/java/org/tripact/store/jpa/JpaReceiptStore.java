package org.tripact.store.jpa;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tripact.exchange.api.Receipt;
import org.tripact.exchange.api.port.KeptReceipt;
import org.tripact.exchange.api.port.ReceiptStore;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.MessageId;
import org.tripact.store.jpa.entity.Micros;
import org.tripact.store.jpa.entity.ReceiptEntity;

@Component
public final class JpaReceiptStore implements ReceiptStore {

    private final Database database;

    @Activate
    public JpaReceiptStore(@Reference Database database) {
        this.database = database;
    }

    @Override
    public boolean keep(Receipt receipt, Instant receivedAt) {
        if (database.tx(em -> hasId(em, receipt))) {
            return false;
        }
        try {
            database.run(em -> em.persist(ReceiptEntity.of(receipt, receivedAt)));
            return true;
        } catch (ConstraintViolated e) {
            // another thread or node was faster: only then the row is there
            if (database.tx(em -> hasId(em, receipt))) {
                return false;
            }
            throw e;
        }
    }

    private static boolean hasId(EntityManager em, Receipt receipt) {
        return em.createQuery(
                                "select count(r) from ReceiptEntity r"
                                        + " where r.connector = :connector and r.receiptId = :id",
                                Long.class)
                        .setParameter("connector", receipt.connector())
                        .setParameter("id", receipt.id())
                        .getSingleResult()
                > 0;
    }

    @Override
    public boolean isKept(Receipt receipt) {
        return database.tx(em -> em
                .createQuery(
                        "select r from ReceiptEntity r where r.connector = :connector and r.receiptId = :id",
                        ReceiptEntity.class)
                .setParameter("connector", receipt.connector())
                .setParameter("id", receipt.id())
                .getResultList()
                .stream()
                .anyMatch(row -> row.says(receipt)));
    }

    @Override
    public List<KeptReceipt> pending(int limit) {
        return list(Fate.PENDING, limit);
    }

    @Override
    public void mark(KeptReceipt receipt, Fate fate, String why, Instant at, Optional<AuditEntry> audit) {
        database.run(em -> {
            int marked = Sql.update(
                    em,
                    "update RECEIPT set FATE = ?1, WHY = ?2, MARKED_AT = ?3 where ID = ?4 and FATE = 'PENDING'",
                    fate.name(),
                    why,
                    Micros.of(at),
                    receipt.sequence());
            audit.filter(entry -> marked == 1).ifPresent(entry -> AuditRows.add(em, entry));
        });
    }

    @Override
    public List<KeptReceipt> list(Fate fate, int limit) {
        return database.tx(em -> em
                .createQuery("select r from ReceiptEntity r where r.fate = :fate order by r.id", ReceiptEntity.class)
                .setParameter("fate", fate.name())
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(ReceiptEntity::toKept)
                .toList());
    }

    @Override
    public Optional<KeptReceipt> toDecide(long sequence) {
        return database.tx(em -> em
                .createQuery("select r from ReceiptEntity r where r.id = :id and r.fate = :fate", ReceiptEntity.class)
                .setParameter("id", sequence)
                .setParameter("fate", Fate.TO_DECIDE.name())
                .getResultList()
                .stream()
                .map(ReceiptEntity::toKept)
                .findFirst());
    }

    @Override
    public boolean decide(long sequence, Fate fate, String why, Instant at, AuditEntry audit) {
        return byHand(audit, em -> decided(em, sequence, fate, why, at));
    }

    /** Within a transaction: false where it waits for nobody. */
    static boolean decided(EntityManager em, long sequence, Fate fate, String why, Instant at) {
        return Sql.update(
                        em,
                        "update RECEIPT set FATE = ?1, WHY = ?2, MARKED_AT = ?3 where ID = ?4 and FATE = 'TO_DECIDE'",
                        fate.name(),
                        why,
                        Micros.of(at),
                        sequence)
                == 1;
    }

    @Override
    public boolean match(long sequence, MessageId answered, AuditEntry audit) {
        return byHand(
                audit,
                em -> Sql.update(
                                em,
                                "update RECEIPT set FATE = ?1, MATCHED_TO = ?2 where ID = ?3 and FATE = 'TO_DECIDE'",
                                Fate.PENDING.name(),
                                answered.value(),
                                sequence)
                        == 1);
    }

    private boolean byHand(AuditEntry audit, Predicate<EntityManager> deed) {
        return database.tx(em -> {
            boolean done = deed.test(em);
            if (done) {
                AuditRows.add(em, audit);
            }
            return done;
        });
    }
}
