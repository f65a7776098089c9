package org.tripact.store.jpa;

import java.util.List;
import javax.persistence.EntityManager;
import org.tripact.store.jpa.entity.OutboxEntity;

/**
 * Leases messages. Reading only proposes; the conditional update gives each row to one claimer, on both databases and
 * between nodes. Where the database can, rows that another one is leasing at this moment are passed over instead of
 * waited for. An older message of the same code cannot come up in between: see {@link ChangeWriter}.
 */
record OutboxClaim(Database database, String owner, long now, long until) {

    private static final String PROPOSAL = "select o.ID from OUTBOX o where o.STATUS = 'WAITING'"
            + " and o.NEXT_ATTEMPT_AT <= ?1 and (o.OWNER is null or o.LEASED_UNTIL <= ?2)"
            + " and not exists (select p.ID from OUTBOX p where p.CUSTOMS_CODE = o.CUSTOMS_CODE"
            + " and p.ID < o.ID and p.STATUS not in ('DELIVERED', 'WITHDRAWN'))"
            + " order by o.ID fetch first %d rows only ${skipLocked}";

    List<OutboxEntity> take(EntityManager em, int limit) {
        return proposed(em, limit).stream()
                .filter(id -> lease(em, id))
                .map(id -> em.find(OutboxEntity.class, id))
                .toList();
    }

    private List<Long> proposed(EntityManager em, int limit) {
        List<?> ids = em.createNativeQuery(database.speak(PROPOSAL.formatted(limit)))
                .setParameter(1, now)
                .setParameter(2, now)
                .getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }

    private boolean lease(EntityManager em, long id) {
        String sql = "update OUTBOX set OWNER = ?1, LEASED_UNTIL = ?2, " + OutboxStep.ATTEMPT_FORGOTTEN
                + " where ID = ?3 and STATUS = 'WAITING'"
                + " and NEXT_ATTEMPT_AT <= ?4 and (OWNER is null or LEASED_UNTIL <= ?5)";
        return Sql.update(em, sql, owner, until, id, now, now) == 1;
    }
}
