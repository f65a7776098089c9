package org.tripact.store.jpa;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javax.persistence.EntityManager;
import org.tripact.exchange.api.Envelope;
import org.tripact.exchange.api.port.OutboxMessage;
import org.tripact.exchange.api.port.OutboxMessage.Encoded;
import org.tripact.kernel.MessageId;
import org.tripact.store.jpa.entity.EvidenceEntity;
import org.tripact.store.jpa.entity.OutboxEntity;
import org.tripact.store.jpa.entity.StatementEntity;
import org.tripact.store.jpa.seal.DamagedRowException;

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

    /** Those that can be read; what a damaged one says is lost, and it must not keep the others. */
    List<OutboxMessage> toMessages(
            EntityManager em, List<OutboxEntity> rows, BiConsumer<OutboxEntity, String> damaged) {
        remember(em, rows);
        List<OutboxMessage> messages = new ArrayList<>();
        for (OutboxEntity row : rows) {
            try {
                messages.add(new OutboxMessage(toEnvelope(em, row), encoded(row), row.attempts()));
            } catch (DamagedRowException damage) {
                damaged.accept(row, damage.getMessage());
            }
        }
        return messages;
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
