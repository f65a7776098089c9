package org.tripact.store.jpa;

import java.util.Optional;
import javax.persistence.EntityManager;
import org.tripact.agreement.api.TimelineEntry;
import org.tripact.agreement.api.store.Change;
import org.tripact.agreement.api.store.CommitResult;
import org.tripact.store.jpa.entity.AgreementEntity;
import org.tripact.store.jpa.entity.StatementEntity;

/**
 * Looks what stood in a change's way after the database had refused it: what a database calls its constraints differs,
 * what stands in its rows does not.
 */
final class Obstacles {

    private Obstacles() {}

    static Optional<CommitResult> of(EntityManager em, Change change) {
        if (isConsumed(em, change)) {
            return Optional.of(CommitResult.STATEMENT_CONSUMED);
        }
        if (hasMovedOn(em, change) || repeatsReference(em, change)) {
            return Optional.of(CommitResult.VERSION_CHANGED);
        }
        return isTaken(em, change) ? Optional.of(CommitResult.CODE_TAKEN) : Optional.empty();
    }

    private static boolean isConsumed(EntityManager em, Change change) {
        return change.consumed()
                .map(c -> em.find(StatementEntity.class, c.statement().id().value()))
                .map(StatementEntity::isConsumed)
                .orElse(false);
    }

    private static boolean hasMovedOn(EntityManager em, Change change) {
        AgreementEntity standing =
                em.find(AgreementEntity.class, change.particulars().number().value());
        long version = standing == null ? Change.NEW : standing.version();
        return version != change.expectedVersion();
    }

    private static boolean repeatsReference(EntityManager em, Change change) {
        return change.timeline().stream()
                .map(TimelineEntry::reference)
                .filter(reference -> !reference.isEmpty())
                .anyMatch(reference -> em.createQuery(
                                        "select count(t) from TimelineEntity t"
                                                + " where t.agreement = :number and t.reference = :reference",
                                        Long.class)
                                .setParameter(
                                        "number", change.particulars().number().value())
                                .setParameter("reference", reference)
                                .getSingleResult()
                        > 0);
    }

    private static boolean isTaken(EntityManager em, Change change) {
        return em.createQuery(
                                "select count(a) from AgreementEntity a"
                                        + " where a.stage.holds = :code and a.number <> :number",
                                Long.class)
                        .setParameter("code", change.particulars().customsCode().value())
                        .setParameter("number", change.particulars().number().value())
                        .getSingleResult()
                > 0;
    }
}
