package org.tripact.store.jpa;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tripact.card.api.SessionListener.Change;
import org.tripact.card.api.port.KeptSession;
import org.tripact.card.api.port.SessionStore;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.Page;
import org.tripact.kernel.PageRequest;
import org.tripact.store.jpa.entity.Micros;
import org.tripact.store.jpa.entity.SessionEntity;

@Component
public final class JpaSessionStore implements SessionStore {

    private final Database database;

    @Activate
    public JpaSessionStore(@Reference Database database) {
        this.database = database;
    }

    @Override
    public void keep(KeptSession session, Instant forgetEndedBefore, AuditEntry audit) {
        database.run(em -> {
            Sql.update(em, "delete from SESSION_ENDING where ENDED_AT < ?1", Micros.of(forgetEndedBefore));
            em.persist(SessionEntity.of(session));
            AuditRows.add(em, audit);
        });
    }

    @Override
    public Optional<KeptSession> find(String tokenHash) {
        return database.tx(em ->
                Optional.ofNullable(em.find(SessionEntity.class, tokenHash)).map(SessionEntity::toKept));
    }

    @Override
    public Optional<KeptSession> findByHandle(String handle) {
        return database.tx(em -> query(em, "s.handle = :handle").setParameter("handle", handle).getResultList().stream()
                .map(SessionEntity::toKept)
                .findFirst());
    }

    @Override
    public Page<KeptSession> list(Instant usedAfter, Instant openedAfter, PageRequest page) {
        String living = "s.lastUsedAt > :used and s.openedAt > :opened";
        return database.tx(em -> Paging.page(
                since(
                        em.createQuery("select count(s) from SessionEntity s where " + living, Long.class),
                        usedAfter,
                        openedAfter),
                since(query(em, living), usedAfter, openedAfter),
                page,
                SessionEntity::toKept));
    }

    @Override
    public List<KeptSession> overdue(Instant usedAfter, Instant openedAfter, int limit) {
        String overdue = "s.lastUsedAt <= :used or s.openedAt <= :opened or not exists"
                + " (select c.number from CardEntity c where c.number = s.card and c.status = 'ACTIVE')";
        return database.tx(
                em -> since(query(em, overdue), usedAfter, openedAfter).setMaxResults(limit).getResultList().stream()
                        .map(SessionEntity::toKept)
                        .toList());
    }

    private static TypedQuery<SessionEntity> query(EntityManager em, String condition) {
        return em.createQuery(
                "select s from SessionEntity s where " + condition + " order by s.openedAt desc, s.handle",
                SessionEntity.class);
    }

    private static <E> TypedQuery<E> since(TypedQuery<E> query, Instant usedAfter, Instant openedAfter) {
        return query.setParameter("used", Micros.of(usedAfter)).setParameter("opened", Micros.of(openedAfter));
    }

    @Override
    public void touch(String tokenHash, Instant usedAt) {
        database.run(em -> touch(em, tokenHash, usedAt));
    }

    private static void touch(EntityManager em, String tokenHash, Instant usedAt) {
        Sql.update(
                em,
                "update CARD_SESSION set LAST_USED_AT = ?1 where TOKEN_HASH = ?2 and LAST_USED_AT < ?3",
                Micros.of(usedAt),
                tokenHash,
                Micros.of(usedAt));
    }

    @Override
    public boolean setLocked(String tokenHash, boolean locked, Instant usedAt, AuditEntry audit) {
        return database.tx(em -> {
            touch(em, tokenHash, usedAt);
            String set = "update CARD_SESSION set LOCKED = ?1 where TOKEN_HASH = ?2";
            boolean done = Sql.update(em, set, locked ? 1 : 0, tokenHash) == 1;
            if (done) {
                AuditRows.add(em, audit);
            }
            return done;
        });
    }

    @Override
    public boolean end(String tokenHash, Change how, Instant at, AuditEntry audit) {
        return database.tx(em -> {
            boolean done = Sql.update(em, "delete from CARD_SESSION where TOKEN_HASH = ?1", tokenHash) == 1;
            if (done) {
                remember(em, tokenHash, how, at);
                AuditRows.add(em, audit);
            }
            return done;
        });
    }

    private static void remember(EntityManager em, String tokenHash, Change how, Instant at) {
        Sql.update(em, "delete from SESSION_ENDING where TOKEN_HASH = ?1", tokenHash);
        Sql.update(
                em,
                "insert into SESSION_ENDING (TOKEN_HASH, HOW, ENDED_AT) values (?1, ?2, ?3)",
                tokenHash,
                how.name(),
                Micros.of(at));
    }

    @Override
    public Optional<Change> ending(String tokenHash) {
        return database.tx(em -> {
            List<?> found = em.createNativeQuery("select HOW from SESSION_ENDING where TOKEN_HASH = ?1")
                    .setParameter(1, tokenHash)
                    .getResultList();
            return found.stream().findFirst().map(String.class::cast).map(Change::valueOf);
        });
    }
}
