package org.tripact.store.jpa;

import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.tripact.exchange.api.Envelope;
import org.tripact.exchange.api.port.OutboxMessage;
import org.tripact.exchange.api.port.OutboxMessage.Encoded;
import org.tripact.kernel.MessageId;
import org.tripact.store.jpa.entity.EvidenceEntity;
import org.tripact.store.jpa.entity.OutboxEntity;
import org.tripact.store.jpa.entity.StatementEntity;

/** Puts a message together from its row, its statement and its evidence, and opens what is sealed. */
final class OutboxRows {

    private final Sealing sealing;

    OutboxRows(Sealing sealing) {
        this.sealing = sealing;
    }

    static Optional<OutboxEntity> find(EntityManager em, MessageId id) {
        return em
                .createQuery("select o from OutboxEntity o where o.messageId = :id", OutboxEntity.class)
                .setParameter("id", id.value())
                .getResultList()
                .stream()
                .findFirst();
    }

    List<OutboxMessage> toMessages(EntityManager em, List<OutboxEntity> rows) {
        remember(em, rows);
        return rows.stream()
                .map(row -> new OutboxMessage(toEnvelope(em, row), encoded(row), row.attempts()))
                .toList();
    }

    /**
     * What each row looks up is then found in the transaction's memory. One query a kind: OpenJPA loads the rows of a
     * joint one again, one by one.
     */
    private static void remember(EntityManager em, List<OutboxEntity> rows) {
        List<String> statements =
                OutboxClaim.fewSizes(rows.stream().map(OutboxEntity::statement).toList());
        if (!statements.isEmpty()) {
            remember(em, "select s from StatementEntity s where s.id in :keys", statements);
            remember(em, "select e from EvidenceEntity e where e.statement in :keys", statements);
        }
    }

    private static void remember(EntityManager em, String query, List<String> keys) {
        em.createQuery(query).setParameter("keys", keys).getResultList();
    }

    Envelope toEnvelope(EntityManager em, OutboxEntity row) {
        StatementEntity statement = em.find(StatementEntity.class, row.statement());
        EvidenceEntity evidence = em.find(EvidenceEntity.class, row.statement());
        byte[] certificate = sealing.seal().open(evidence.sealedCertificate(), Places.certificateOf(row.statement()));
        return row.toEnvelope(statement.toStatement(), evidence.signature(), certificate);
    }

    private Optional<Encoded> encoded(OutboxEntity row) {
        return row.connector()
                .map(connector -> new Encoded(
                        connector, sealing.seal().open(row.sealedBytes(), Places.bytesOf(row.messageId()))));
    }

    byte[] sealed(MessageId id, byte[] bytes) {
        return sealing.seal().seal(bytes, Places.bytesOf(id.value()));
    }
}
