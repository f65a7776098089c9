package org.tripact.store.jpa;

import java.time.Instant;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.tripact.exchange.api.port.Outbox;
import org.tripact.store.jpa.entity.Micros;

/**
 * Updates and deletes that carry their condition. In SQL, since OpenJPA turns such a JPQL update into one whose rows a
 * sub-select chooses: what the sub-select saw need no longer hold when the update had to wait for another.
 */
final class Sql {

    private Sql() {}

    /** How many rows it changed; {@code ?1} stands for the first value. */
    static int update(EntityManager em, String sql, Object... values) {
        Query query = em.createNativeQuery(sql);
        fill(query, List.of(values));
        return query.executeUpdate();
    }

    /** A condition on when a wait or a lease ends, with its values behind those that are there. */
    static String isOver(String column, Instant now, List<Object> values) {
        values.add(Micros.of(now));
        values.add(Micros.of(now.plus(Outbox.LONGEST_WAIT)));
        return "(" + column + " <= ?" + (values.size() - 1) + " or " + column + " > ?" + values.size() + ")";
    }

    static void fill(Query query, List<?> values) {
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
    }
}
