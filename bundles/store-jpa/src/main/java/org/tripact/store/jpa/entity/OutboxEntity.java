package org.tripact.store.jpa.entity;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.Access;
import javax.persistence.AccessType;
import javax.persistence.Basic;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.FetchType;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;
import org.tripact.agreement.api.Particulars;
import org.tripact.agreement.api.Statement;
import org.tripact.agreement.api.store.Notice;
import org.tripact.exchange.api.Envelope;
import org.tripact.exchange.api.Envelope.Signed;
import org.tripact.exchange.api.Envelope.TextVersion;
import org.tripact.exchange.api.MessageKind;
import org.tripact.exchange.api.port.Outbox.Standing;
import org.tripact.exchange.api.port.Outbox.Status;
import org.tripact.kernel.MessageId;

/** One message to customs; what it says lies in its statement and evidence. */
@Entity
@Table(name = "OUTBOX")
@Access(AccessType.FIELD)
public class OutboxEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "ID")
    private long id;

    @Column(name = "MESSAGE_ID")
    private String messageId;

    @Column(name = "KIND")
    private String kind;

    @Column(name = "CUSTOMS_CODE")
    private String customsCode;

    @Column(name = "STATEMENT")
    private String statement;

    @Column(name = "OCCURRED_AT")
    private long at;

    @Column(name = "STATUS")
    private String status;

    @Column(name = "OWNER")
    private String owner;

    @Column(name = "LEASED_UNTIL")
    private Long leasedUntil;

    @Column(name = "NEXT_ATTEMPT_AT")
    private long nextAttemptAt;

    @Column(name = "ATTEMPTS")
    private int attempts;

    @Column(name = "ATTEMPT_OPEN")
    private int attemptOpen;

    @Column(name = "MAY_HAVE_ARRIVED")
    private int mayHaveArrived;

    @Column(name = "REASON")
    private String reason;

    @Column(name = "CONNECTOR")
    private String connector;

    @Lob
    @Basic(fetch = FetchType.LAZY)
    @Column(name = "SEALED_BYTES")
    private byte[] sealedBytes;

    @Column(name = "DELIVERED_AT")
    private Long deliveredAt;

    protected OutboxEntity() {}

    /** A message that waits for its first attempt. */
    public static OutboxEntity of(Notice notice, Statement statement) {
        OutboxEntity entity = new OutboxEntity();
        entity.messageId = notice.id().value();
        entity.kind = MessageKind.valueOf(notice.kind().name()).name();
        entity.customsCode = statement.particulars().customsCode().value();
        entity.statement = statement.id().value();
        entity.at = Micros.of(notice.at());
        entity.status = Status.WAITING.name();
        entity.nextAttemptAt = entity.at;
        entity.reason = "";
        return entity;
    }

    public long id() {
        return id;
    }

    public String messageId() {
        return messageId;
    }

    public String statement() {
        return statement;
    }

    public int attempts() {
        return attempts;
    }

    public Optional<String> connector() {
        return Optional.ofNullable(connector);
    }

    public byte[] sealedBytes() {
        return sealedBytes;
    }

    /** The message with what its statement and evidence say. */
    public Envelope toEnvelope(Statement of, byte[] signature, byte[] certificate) {
        Particulars particulars = of.particulars();
        return new Envelope(
                new MessageId(messageId),
                MessageKind.valueOf(kind),
                particulars.number(),
                particulars.customsCode(),
                particulars.enterprise(),
                particulars.district(),
                new TextVersion(particulars.textVersion(), particulars.textDigest()),
                at(),
                new Signed(of.text(), signature, certificate));
    }

    private Instant at() {
        return Micros.toInstant(at);
    }

    public Standing toStanding() {
        return new Standing(
                new MessageId(messageId),
                Status.valueOf(status),
                attempts,
                mayHaveArrived == 1 || attemptOpen == 1,
                connector(),
                Micros.toInstant(nextAttemptAt),
                reason);
    }
}
