package org.tripact.store.jpa;

import java.util.List;
import javax.persistence.EntityManager;
import org.tripact.exchange.api.port.Outbox.Status;
import org.tripact.store.jpa.entity.OutboxEntity;

/**
 * Leases messages. Reading only proposes; the conditional update gives each row to one claimer, on both databases and
 * between nodes. An older message of the same code cannot come up in between: see {@link ChangeWriter}.
 */
record OutboxClaim(String owner, long now, long until) {

    List<OutboxEntity> take(EntityManager em, int limit) {
        return proposed(em, limit).stream()
                .filter(id -> lease(em, id))
                .map(id -> em.find(OutboxEntity.class, id))
                .toList();
    }

    private List<Long> proposed(EntityManager em, int limit) {
        return em.createQuery(
                        "select o.id from OutboxEntity o where o.status = :waiting"
                                + " and o.nextAttemptAt <= :now and (o.owner is null or o.leasedUntil <= :now)"
                                + " and not exists (select p.id from OutboxEntity p where p.customsCode = o.customsCode"
                                + " and p.id < o.id and p.status not in :over) order by o.id",
                        Long.class)
                .setParameter("waiting", Status.WAITING.name())
                .setParameter("over", List.of(Status.DELIVERED.name(), Status.WITHDRAWN.name()))
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    private boolean lease(EntityManager em, long id) {
        String sql = "update OUTBOX set OWNER = ?1, LEASED_UNTIL = ?2, " + OutboxStep.ATTEMPT_FORGOTTEN
                + " where ID = ?3 and STATUS = 'WAITING'"
                + " and NEXT_ATTEMPT_AT <= ?4 and (OWNER is null or LEASED_UNTIL <= ?5)";
        return Sql.update(em, sql, owner, until, id, now, now) == 1;
    }
}
