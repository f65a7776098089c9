package org.tripact.store.jpa;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tripact.exchange.api.Stray;
import org.tripact.exchange.api.StrayShelf.Placement;
import org.tripact.exchange.api.port.KeptStray;
import org.tripact.exchange.api.port.StrayStore;
import org.tripact.kernel.AuditEntry;
import org.tripact.store.jpa.entity.Micros;
import org.tripact.store.jpa.entity.StrayEntity;

@Component
public final class JpaStrayStore implements StrayStore {

    private static final String WAITING = "select s from StrayEntity s where s.status = '" + StrayEntity.WAITING + "'";

    private final Database database;
    private final Sealing sealing;

    @Activate
    public JpaStrayStore(@Reference Database database, @Reference Sealing sealing) {
        this.database = database;
        this.sealing = sealing;
    }

    @Override
    public Placement keep(Stray stray, String sha256, Instant receivedAt, Quota quota, AuditEntry audit) {
        if (isKnown(stray.connector(), sha256)) {
            return Placement.KNOWN;
        }
        byte[] bytes = stray.bytes();
        byte[] sealed = sealing.seal().seal(bytes, Places.strayOf(stray.connector(), sha256));
        StrayRoom room = new StrayRoom(database, stray.connector());
        room.open();
        try {
            return database.tx(em -> {
                if (!room.take(em, bytes.length, quota)) {
                    return Placement.FULL;
                }
                em.persist(StrayEntity.of(stray, sha256, sealed, receivedAt));
                AuditRows.add(em, audit);
                return Placement.KEPT;
            });
        } catch (ConstraintViolated e) {
            // another thread or node was faster, and the place that we took went back with the transaction
            if (isKnown(stray.connector(), sha256)) {
                return Placement.KNOWN;
            }
            throw e;
        }
    }

    private boolean isKnown(String connector, String sha256) {
        return database.tx(em -> em.createQuery(
                                "select count(s) from StrayEntity s where s.connector = :connector and s.sha256 = :sha",
                                Long.class)
                        .setParameter("connector", connector)
                        .setParameter("sha", sha256)
                        .getSingleResult()
                > 0);
    }

    @Override
    public List<KeptStray> waiting(int limit) {
        return database.tx(
                em -> em
                        .createQuery(WAITING + " order by s.id", StrayEntity.class)
                        .setMaxResults(limit)
                        .getResultList()
                        .stream()
                        .map(StrayEntity::toKept)
                        .toList());
    }

    @Override
    public Optional<KeptStray> waiting(long sequence) {
        return database.tx(em -> find(em, sequence).map(StrayEntity::toKept));
    }

    @Override
    public Optional<byte[]> read(long sequence, AuditEntry audit) {
        return database.tx(em -> {
            Optional<StrayEntity> found = find(em, sequence);
            found.ifPresent(stray -> AuditRows.add(em, audit));
            return found.map(stray -> sealing.seal().open(stray.sealedBytes(), place(stray.toKept())));
        });
    }

    @Override
    public boolean dismiss(long sequence, Instant at, AuditEntry audit) {
        return database.tx(em -> {
            Optional<KeptStray> found = find(em, sequence).map(StrayEntity::toKept);
            boolean done = found.isPresent() && forget(em, sequence, at);
            if (done) {
                new StrayRoom(database, found.get().connector())
                        .giveBack(em, found.get().size());
                AuditRows.add(em, audit);
            }
            return done;
        });
    }

    private static boolean forget(EntityManager em, long sequence, Instant at) {
        String sql = "update STRAY set STATUS = 'DISMISSED', SEALED_BYTES = null, DISMISSED_AT = ?1"
                + " where ID = ?2 and STATUS = 'WAITING'";
        return Sql.update(em, sql, Micros.of(at), sequence) == 1;
    }

    private static Optional<StrayEntity> find(EntityManager em, long sequence) {
        return em
                .createQuery(WAITING + " and s.id = :id", StrayEntity.class)
                .setParameter("id", sequence)
                .getResultList()
                .stream()
                .findFirst();
    }

    private static String place(KeptStray kept) {
        return Places.strayOf(kept.connector(), kept.sha256());
    }
}
