package org.tripact.store.jpa;

import java.util.ArrayList;
import java.util.List;
import javax.persistence.EntityManager;
import org.tripact.kernel.MessageId;

/** One conditional update of a leased message: it happens while the lease is the owner's, or not at all. */
record OutboxStep(String changes, String condition, List<Object> values) {

    /** What is set, in SQL; {@code ?1} stands for the first value. */
    static OutboxStep set(String changes, Object... values) {
        return new OutboxStep(changes, "", List.of(values));
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
