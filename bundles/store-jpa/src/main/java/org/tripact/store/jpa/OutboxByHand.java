package org.tripact.store.jpa;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.persistence.EntityManager;
import org.tripact.agreement.api.store.NoticeEnd;
import org.tripact.exchange.api.port.Outbox.Status;
import org.tripact.kernel.MessageId;
import org.tripact.store.jpa.entity.Micros;

/** One conditional update of a message that nobody has leased at this moment: it happens, or it changes nothing. */
record OutboxByHand(String changes, String from, String condition, List<Object> values) {

    /** No attempt ended, or was left, without telling what became of it. */
    private static final String SURELY_NOT_THERE = " and MAY_HAVE_ARRIVED = 0 and ATTEMPT_OPEN = 0";

    private static final String UNDER_WAY = "'WAITING', 'PARKED'";

    /** Also what customs' side took and gave up later: it was there, so that it may go no other way. */
    static OutboxByHand goAgain(Instant now) {
        return new OutboxByHand(
                "STATUS = ?1, NEXT_ATTEMPT_AT = ?2, OWNER = null, WAITS_FOR = null, DELIVERED_AT = null,"
                        + " MAY_HAVE_ARRIVED = case when ATTEMPT_OPEN = 1 or STATUS = 'DELIVERED' then 1"
                        + " else MAY_HAVE_ARRIVED end, ATTEMPT_OPEN = 0",
                UNDER_WAY + ", 'DELIVERED'",
                "",
                List.of(Status.WAITING.name(), Micros.of(now)));
    }

    static OutboxByHand goAnotherWay(Instant now) {
        return new OutboxByHand(
                "STATUS = ?1, NEXT_ATTEMPT_AT = ?2, OWNER = null, WAITS_FOR = null, CONNECTOR = null, SEALED_BYTES = null",
                UNDER_WAY,
                SURELY_NOT_THERE,
                List.of(Status.WAITING.name(), Micros.of(now)));
    }

    static OutboxByHand stayHere(NoticeEnd.Withdrawn withdrawal) {
        return new OutboxByHand(
                "STATUS = ?1, REASON = ?2, OWNER = null",
                UNDER_WAY,
                SURELY_NOT_THERE,
                List.of(Status.WITHDRAWN.name(), withdrawal.reason()));
    }

    static OutboxByHand neverArrived(String why) {
        return new OutboxByHand(
                "STATUS = ?1, REASON = ?2, OWNER = null, MAY_HAVE_ARRIVED = 0, ATTEMPT_OPEN = 0",
                UNDER_WAY,
                " and (MAY_HAVE_ARRIVED = 1 or ATTEMPT_OPEN = 1)",
                List.of(Status.PARKED.name(), why));
    }

    boolean on(EntityManager em, MessageId id, Instant now) {
        List<Object> all = new ArrayList<>(values);
        all.add(id.value());
        String where = " where MESSAGE_ID = ?" + all.size() + " and STATUS in (" + from + ")"
                + " and (OWNER is null or " + Sql.isOver("LEASED_UNTIL", now, all) + ")" + condition;
        return Sql.update(em, "update OUTBOX set " + changes + where, all.toArray()) == 1;
    }
}
