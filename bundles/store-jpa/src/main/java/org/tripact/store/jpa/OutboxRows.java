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

    /** From rows of message, statement and evidence. */
    List<OutboxMessage> toMessages(List<Object[]> rows) {
        return rows.stream()
                .map(row -> toMessage((OutboxEntity) row[0], (StatementEntity) row[1], (EvidenceEntity) row[2]))
                .toList();
    }

    private OutboxMessage toMessage(OutboxEntity row, StatementEntity statement, EvidenceEntity evidence) {
        return new OutboxMessage(toEnvelope(row, statement, evidence), encoded(row), row.attempts());
    }

    Envelope toEnvelope(EntityManager em, OutboxEntity row) {
        return toEnvelope(
                row, em.find(StatementEntity.class, row.statement()), em.find(EvidenceEntity.class, row.statement()));
    }

    private Envelope toEnvelope(OutboxEntity row, StatementEntity statement, EvidenceEntity evidence) {
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
