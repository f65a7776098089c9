package org.tripact.store.jpa;

import javax.persistence.EntityManager;
import org.tripact.agreement.api.store.Change;
import org.tripact.agreement.api.store.Consumption;
import org.tripact.agreement.api.store.Exhibit;
import org.tripact.store.jpa.entity.ExhibitEntity;

/**
 * Keeps documents by their digest, each once. They are kept before the change that names them: a list of megabytes is no
 * matter for the transaction of one agreement, and one that no change names in the end does no harm.
 */
final class Exhibits {

    private final Database database;

    Exhibits(Database database) {
        this.database = database;
    }

    void keep(Change change) {
        change.consumed().ifPresent(consumption -> consumption.exhibits().forEach(this::keep));
    }

    private void keep(Exhibit exhibit) {
        try {
            database.run(em -> {
                if (!isKept(em, exhibit)) {
                    em.persist(ExhibitEntity.of(exhibit));
                }
            });
        } catch (ConstraintViolated keptByAnotherMeanwhile) {
            // the same digest is the same document
        }
    }

    /** Asks for the key alone: the content may be large. */
    private static boolean isKept(EntityManager em, Exhibit exhibit) {
        return em.createQuery("select count(e) from ExhibitEntity e where e.digest = :digest", Long.class)
                        .setParameter("digest", exhibit.digest().hex())
                        .getSingleResult()
                > 0;
    }

    static void name(EntityManager em, Consumption consumption) {
        consumption.exhibits().stream()
                .map(exhibit -> exhibit.digest().hex())
                .distinct()
                .forEach(digest -> Sql.update(
                        em,
                        "insert into EVIDENCE_EXHIBIT (STATEMENT, DIGEST) values (?1, ?2)",
                        consumption.statement().id().value(),
                        digest));
    }
}
