package org.tripact.store.jpa;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.exchange.api.port.Outbox;
import org.tripact.exchange.api.port.OutboxMessage;
import org.tripact.exchange.api.port.OutboxMessage.Encoded;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.AuditEvent;
import org.tripact.kernel.MessageId;
import org.tripact.store.jpa.entity.Micros;
import org.tripact.store.jpa.entity.OutboxEntity;

@Component
public final class JpaOutbox implements Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(JpaOutbox.class);

    /** Who parks what cannot be read. */
    private static final String SYSTEM = "system";

    private static final String BEGINS = "ATTEMPTS = ATTEMPTS + 1, ATTEMPT_OPEN = 1, LEASED_UNTIL = ?1";

    /** The statuses stand first, for the sake of the index. */
    private static final String HELD_UP = "o.status in ('PARKED', 'WAITING') and (o.status = 'PARKED' or o.reason <> ''"
            + " or exists (select p.id from OutboxEntity p where p.customsCode = o.customsCode and p.id < o.id"
            + " and p.status = 'PARKED'))";

    private final Database database;
    private final OutboxRows rows;

    @Activate
    public JpaOutbox(@Reference Database database, @Reference Sealing sealing) {
        this.database = database;
        this.rows = new OutboxRows(sealing);
    }

    @Override
    public List<OutboxMessage> claim(String owner, int limit, Set<String> closed, Instant now, Duration lease) {
        OutboxClaim claim = new OutboxClaim(database, owner, closed, now, Micros.of(now.plus(lease)));
        return database.tx(em -> rows.toMessages(
                em,
                claim.take(em, limit),
                (row, damage) -> park(em, new MessageId(row.messageId()), owner, damage, now)));
    }

    /** For a person, who may bring the row back from a backup: until then later messages of its code wait. */
    private static void park(EntityManager em, MessageId id, String owner, String damage, Instant now) {
        LOG.error("Message {} cannot be read and is parked: {}", id, damage);
        AuditEntry audit = new AuditEntry(now, AuditEvent.MESSAGE_PARKED, SYSTEM, id.value(), "DAMAGED", damage);
        park(em, id, owner, damage, audit);
    }

    @Override
    public boolean beginAttempt(MessageId id, String owner, Instant now, Duration lease) {
        return step(id, owner, OutboxStep.set(BEGINS, Micros.of(now.plus(lease))));
    }

    @Override
    public boolean beginAttempt(MessageId id, String owner, Encoded encoded, Instant now, Duration lease) {
        OutboxStep first = OutboxStep.set(
                BEGINS + ", CONNECTOR = ?2, SEALED_BYTES = ?3",
                Micros.of(now.plus(lease)),
                encoded.connector(),
                rows.sealed(id, encoded.bytes()));
        return step(id, owner, first.provided("CONNECTOR is null"));
    }

    @Override
    public boolean delivered(MessageId id, String owner, Instant at) {
        return step(id, owner, OutboxStep.delivered(at));
    }

    @Override
    public boolean retry(MessageId id, String owner, Instant notBefore, String reason, boolean unknown) {
        String sticky = unknown ? ", MAY_HAVE_ARRIVED = 1" : "";
        return step(
                id,
                owner,
                OutboxStep.set(
                        "NEXT_ATTEMPT_AT = ?1, REASON = ?2, ATTEMPT_OPEN = 0, OWNER = null" + sticky,
                        Micros.of(notBefore),
                        reason));
    }

    @Override
    public boolean waitFor(MessageId id, String owner, String connector, String reason) {
        return step(
                id,
                owner,
                OutboxStep.set("WAITS_FOR = ?1, REASON = ?2, ATTEMPT_OPEN = 0, OWNER = null", connector, reason));
    }

    @Override
    public void forgetWaits() {
        database.run(em -> Sql.update(
                em, "update OUTBOX set WAITS_FOR = null where STATUS = 'WAITING' and WAITS_FOR is not null"));
    }

    @Override
    public boolean park(MessageId id, String owner, String reason, AuditEntry audit) {
        return database.tx(em -> park(em, id, owner, reason, audit));
    }

    private static boolean park(EntityManager em, MessageId id, String owner, String reason, AuditEntry audit) {
        boolean mine = OutboxStep.set(
                        "STATUS = ?1, REASON = ?2, ATTEMPT_OPEN = 0, OWNER = null", Status.PARKED.name(), reason)
                .on(em, id, owner);
        if (mine) {
            AuditRows.add(em, audit);
        }
        return mine;
    }

    private boolean step(MessageId id, String owner, OutboxStep step) {
        return database.tx(em -> step.on(em, id, owner));
    }

    @Override
    public Optional<Posted> find(MessageId id) {
        return database.tx(em ->
                OutboxRows.find(em, id).map(row -> new Posted(rows.toEnvelope(em, row), row.connector())));
    }

    @Override
    public Optional<Standing> standing(MessageId id) {
        return database.tx(em -> OutboxRows.find(em, id).map(OutboxEntity::toStanding));
    }

    @Override
    public List<Standing> list(Status status, int limit) {
        return list("o.status = '" + status.name() + "'", limit);
    }

    @Override
    public List<Standing> heldUp(int limit) {
        return list(HELD_UP, limit).stream().map(Standing::orBehindAnother).toList();
    }

    private List<Standing> list(String which, int limit) {
        String query = "select o from OutboxEntity o where " + which + " order by o.id";
        return database.tx(em -> em.createQuery(query, OutboxEntity.class).setMaxResults(limit).getResultList().stream()
                .map(OutboxEntity::toStanding)
                .toList());
    }

    @Override
    public boolean resend(MessageId id, Instant now, AuditEntry audit) {
        return byHand(OutboxByHand.goAgain(now), id, now, audit);
    }

    @Override
    public boolean reroute(MessageId id, Instant now, AuditEntry audit) {
        return byHand(OutboxByHand.goAnotherWay(now), id, now, audit);
    }

    @Override
    public boolean neverArrived(MessageId id, Instant now, AuditEntry audit) {
        return byHand(OutboxByHand.neverArrived(audit.detail()), id, now, audit);
    }

    private boolean byHand(OutboxByHand step, MessageId id, Instant now, AuditEntry audit) {
        return database.tx(em -> {
            boolean done = step.on(em, id, now);
            if (done) {
                AuditRows.add(em, audit);
            }
            return done;
        });
    }
}
