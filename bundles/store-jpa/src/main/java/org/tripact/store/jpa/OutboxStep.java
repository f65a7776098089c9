package org.tripact.store.jpa;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.persistence.EntityManager;
import org.tripact.exchange.api.port.Outbox.Status;
import org.tripact.kernel.MessageId;
import org.tripact.store.jpa.entity.Micros;

/** One conditional update of a leased message: it happens while the lease is the owner's, or not at all. */
record OutboxStep(String changes, String condition, List<Object> values) {

    /** An attempt that somebody began and did not end may have arrived from now on. */
    static final String ATTEMPT_FORGOTTEN =
            "MAY_HAVE_ARRIVED = case when ATTEMPT_OPEN = 1 then 1 else MAY_HAVE_ARRIVED end, ATTEMPT_OPEN = 0";

    private static final String DELIVERED =
            "STATUS = ?1, DELIVERED_AT = ?2, REASON = '', ATTEMPT_OPEN = 0, MAY_HAVE_ARRIVED = 0, OWNER = null";

    /** What is set, in SQL; {@code ?1} stands for the first value. */
    static OutboxStep set(String changes, Object... values) {
        return new OutboxStep(changes, "", List.of(values));
    }

    static OutboxStep delivered(Instant at) {
        return set(DELIVERED, Status.DELIVERED.name(), Micros.of(at));
    }

    /** Whoever has leased the message, and whatever follows from its attempts elsewhere: customs' side has it. */
    static void handedOver(EntityManager em, MessageId id, Instant at) {
        String sql = "update OUTBOX set " + DELIVERED + " where MESSAGE_ID = ?3 and STATUS in ('WAITING', 'PARKED')";
        Sql.update(em, sql, Status.DELIVERED.name(), Micros.of(at), id.value());
    }

    OutboxStep provided(String more) {
        return new OutboxStep(changes, " and " + more, values);
    }

    boolean on(EntityManager em, MessageId id, String owner) {
        List<Object> all = new ArrayList<>(values);
        all.add(id.value());
        all.add(owner);
        String where = " where MESSAGE_ID = ?" + (values.size() + 1) + " and OWNER = ?" + (values.size() + 2)
                + " and STATUS = 'WAITING'" + condition;
        return Sql.update(em, "update OUTBOX set " + changes + where, all.toArray()) == 1;
    }
}
