package org.tripact.store.jpa;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.tripact.store.jpa.entity.OutboxEntity;

/**
 * Leases messages. Reading only proposes; the conditional update gives each row to one claimer, on both databases and
 * between nodes. Where the database can, rows that another one is leasing at this moment are passed over instead of
 * waited for. An older message of the same code cannot come up in between: see {@link ChangeWriter}.
 */
record OutboxClaim(Database database, String owner, Set<String> closed, Instant now, long until) {

    private static final String PROPOSAL = "select o.ID from OUTBOX o where o.STATUS = 'WAITING'"
            + " and %s and (o.OWNER is null or %s)"
            + " and not exists (select p.ID from OUTBOX p where p.CUSTOMS_CODE = o.CUSTOMS_CODE"
            + " and p.ID < o.ID and p.STATUS not in ('DELIVERED', 'WITHDRAWN'))"
            + "%s order by o.ID fetch first ?5 rows only ${skipLocked}";

    private static final String LEASED = "select o from OutboxEntity o"
            + " where o.id in :ids and o.owner = :owner and o.leasedUntil = :until order by o.id";

    List<OutboxEntity> take(EntityManager em, int limit) {
        List<Long> ids = fewSizes(proposed(em, limit));
        return ids.isEmpty() || lease(em, ids) == 0 ? List.of() : leased(em, ids);
    }

    private List<Long> proposed(EntityManager em, int limit) {
        List<Object> values = new ArrayList<>();
        String due = Sql.isOver("o.NEXT_ATTEMPT_AT", now, values);
        String free = Sql.isOver("o.LEASED_UNTIL", now, values);
        values.add(limit);
        String open = closed.isEmpty()
                ? ""
                : " and (o.WAITS_FOR is null or o.WAITS_FOR not in " + places(fewSizes(closed), values) + ")";
        Query query = em.createNativeQuery(database.speak(PROPOSAL.formatted(due, free, open)));
        Sql.fill(query, values);
        List<?> ids = query.getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }

    /** The last one again, up to a power of two: a statement for each number of values would be compiled each time. */
    static <T> List<T> fewSizes(Collection<T> some) {
        List<T> filled = new ArrayList<>(some);
        while (Integer.bitCount(filled.size()) > 1) {
            filled.add(filled.get(filled.size() - 1));
        }
        return filled;
    }

    private static String places(List<?> some, List<Object> values) {
        StringJoiner places = new StringJoiner(", ", "(", ")");
        for (Object value : some) {
            values.add(value);
            places.add("?" + values.size());
        }
        return places.toString();
    }

    private int lease(EntityManager em, List<Long> ids) {
        List<Object> values = new ArrayList<>(List.of(owner, until));
        String sql = "update OUTBOX set OWNER = ?1, LEASED_UNTIL = ?2, WAITS_FOR = null, "
                + OutboxStep.ATTEMPT_FORGOTTEN
                + " where STATUS = 'WAITING' and " + Sql.isOver("NEXT_ATTEMPT_AT", now, values)
                + " and (OWNER is null or " + Sql.isOver("LEASED_UNTIL", now, values) + ")"
                + " and ID in " + places(ids, values);
        return Sql.update(em, sql, values.toArray());
    }

    private List<OutboxEntity> leased(EntityManager em, List<Long> ids) {
        return em.createQuery(LEASED, OutboxEntity.class)
                .setParameter("ids", ids)
                .setParameter("owner", owner)
                .setParameter("until", until)
                .getResultList();
    }
}
