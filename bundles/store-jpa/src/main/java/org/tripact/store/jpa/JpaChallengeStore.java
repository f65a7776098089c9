package org.tripact.store.jpa;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tripact.card.api.port.ChallengeStore;
import org.tripact.card.api.port.KeptChallenge;
import org.tripact.store.jpa.entity.ChallengeEntity;
import org.tripact.store.jpa.entity.Micros;

@Component
public final class JpaChallengeStore implements ChallengeStore {

    private final Database database;

    @Activate
    public JpaChallengeStore(@Reference Database database) {
        this.database = database;
    }

    @Override
    public boolean keep(KeptChallenge challenge, Instant now, int limit) {
        return database.tx(em -> {
            waitForTurn(em);
            Sql.update(em, "delete from CHALLENGE where EXPIRES_AT < ?1", Micros.of(now));
            boolean room = em.createQuery("select count(c) from ChallengeEntity c", Long.class)
                            .getSingleResult()
                    < limit;
            if (room) {
                em.persist(ChallengeEntity.of(challenge));
            }
            return room;
        });
    }

    /** Two that count at once would both see the last free place. */
    private static void waitForTurn(EntityManager em) {
        Sql.update(em, "update TURN set TAKEN = TAKEN + 1 where NAME = 'challenges'");
    }

    @Override
    public Optional<KeptChallenge> take(String id) {
        return database.tx(em -> {
            Optional<KeptChallenge> found =
                    Optional.ofNullable(em.find(ChallengeEntity.class, id)).map(ChallengeEntity::toKept);
            int deleted = Sql.update(em, "delete from CHALLENGE where ID = ?1", id);
            return found.filter(challenge -> deleted == 1);
        });
    }
}
