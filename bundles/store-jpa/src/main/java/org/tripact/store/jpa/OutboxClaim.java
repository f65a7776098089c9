package org.tripact.store.jpa;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import javax.persistence.EntityManager;

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
            + " order by o.ID fetch first ?3 rows only ${skipLocked}";

    private static final String LEASED = "select o, s, e from OutboxEntity o, StatementEntity s, EvidenceEntity e"
            + " where s.id = o.statement and e.statement = o.statement"
            + " and o.id in :ids and o.owner = :owner and o.leasedUntil = :until order by o.id";

    /** What the owner has leased now: rows of message, statement and evidence. */
    List<Object[]> take(EntityManager em, int limit) {
        List<Long> ids = fewSizes(proposed(em, limit));
        return ids.isEmpty() || lease(em, ids) == 0 ? List.of() : leased(em, ids);
    }

    private List<Long> proposed(EntityManager em, int limit) {
        List<?> ids = em.createNativeQuery(database.speak(PROPOSAL))
                .setParameter(1, now)
                .setParameter(2, now)
                .setParameter(3, limit)
                .getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }

    /** The last one again, up to a power of two: a statement for each number of keys would be compiled each time. */
    private static List<Long> fewSizes(List<Long> ids) {
        List<Long> filled = new ArrayList<>(ids);
        while (Integer.bitCount(filled.size()) > 1) {
            filled.add(ids.get(ids.size() - 1));
        }
        return filled;
    }

    private int lease(EntityManager em, List<Long> ids) {
        List<Object> values = new ArrayList<>(List.of(owner, until, now, now));
        StringJoiner places = new StringJoiner(", ", " and ID in (", ")");
        for (Long id : ids) {
            values.add(id);
            places.add("?" + values.size());
        }
        String sql = "update OUTBOX set OWNER = ?1, LEASED_UNTIL = ?2, " + OutboxStep.ATTEMPT_FORGOTTEN
                + " where STATUS = 'WAITING' and NEXT_ATTEMPT_AT <= ?3 and (OWNER is null or LEASED_UNTIL <= ?4)";
        return Sql.update(em, sql + places, values.toArray());
    }

    private List<Object[]> leased(EntityManager em, List<Long> ids) {
        return em.createQuery(LEASED, Object[].class)
                .setParameter("ids", ids)
                .setParameter("owner", owner)
                .setParameter("until", until)
                .getResultList();
    }
}
