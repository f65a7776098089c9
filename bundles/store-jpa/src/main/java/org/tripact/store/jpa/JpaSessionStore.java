package org.tripact.store.jpa;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tripact.card.api.port.KeptSession;
import org.tripact.card.api.port.SessionStore;
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
    public void keep(KeptSession session, Instant dropUsedBefore, Instant dropOpenedBefore) {
        database.run(em -> {
            Sql.update(em, "delete from CARD_SESSION where LAST_USED_AT < ?1", Micros.of(dropUsedBefore));
            Sql.update(em, "delete from CARD_SESSION where OPENED_AT < ?1", Micros.of(dropOpenedBefore));
            em.persist(SessionEntity.of(session));
        });
    }

    @Override
    public Optional<KeptSession> find(String tokenHash) {
        return database.tx(em ->
                Optional.ofNullable(em.find(SessionEntity.class, tokenHash)).map(SessionEntity::toKept));
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
    public boolean setLocked(String tokenHash, boolean locked, Instant usedAt) {
        return database.tx(em -> {
            touch(em, tokenHash, usedAt);
            String set = "update CARD_SESSION set LOCKED = ?1 where TOKEN_HASH = ?2";
            return Sql.update(em, set, locked ? 1 : 0, tokenHash) == 1;
        });
    }

    @Override
    public boolean remove(String tokenHash) {
        return database.tx(em -> Sql.update(em, "delete from CARD_SESSION where TOKEN_HASH = ?1", tokenHash)) == 1;
    }
}
