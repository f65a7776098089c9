package org.tripact.store.jpa.entity;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.Access;
import javax.persistence.AccessType;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;
import org.tripact.exchange.api.Receipt;
import org.tripact.exchange.api.ReceiptKind;
import org.tripact.exchange.api.port.KeptReceipt;
import org.tripact.exchange.api.port.ReceiptStore.Fate;
import org.tripact.kernel.MessageId;

/** One receipt of customs, with what became of it. */
@Entity
@Table(name = "RECEIPT")
@Access(AccessType.FIELD)
public class ReceiptEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "ID")
    private long id;

    @Column(name = "CONNECTOR")
    private String connector;

    @Column(name = "RECEIPT_ID")
    private String receiptId;

    @Column(name = "MESSAGE_ID")
    private String messageId;

    @Column(name = "KIND")
    private String kind;

    @Column(name = "OCCURRED_AT")
    private long at;

    @Column(name = "REASON")
    private String reason;

    @Column(name = "RECEIVED_AT")
    private long receivedAt;

    @Column(name = "FATE")
    private String fate;

    @Column(name = "WHY")
    private String why;

    @Column(name = "MATCHED_TO")
    private String matchedTo;

    @Column(name = "MARKED_AT")
    private Long markedAt;

    protected ReceiptEntity() {}

    public static ReceiptEntity of(Receipt receipt, Instant receivedAt) {
        ReceiptEntity entity = new ReceiptEntity();
        entity.connector = receipt.connector();
        entity.receiptId = receipt.id();
        entity.messageId = receipt.messageId();
        entity.kind = receipt.kind().name();
        entity.at = Micros.of(receipt.at());
        entity.reason = receipt.reason();
        entity.receivedAt = Micros.of(receivedAt);
        entity.fate = Fate.PENDING.name();
        entity.why = "";
        return entity;
    }

    /** Whether it is this receipt, as it was when it came. */
    public boolean says(Receipt receipt) {
        return messageId.equals(receipt.messageId())
                && kind.equals(receipt.kind().name())
                && at == Micros.of(receipt.at())
                && reason.equals(receipt.reason());
    }

    public KeptReceipt toKept() {
        return new KeptReceipt(
                id,
                new Receipt(connector, receiptId, messageId, ReceiptKind.valueOf(kind), Micros.toInstant(at), reason),
                Optional.ofNullable(matchedTo).map(MessageId::new),
                Micros.toInstant(receivedAt),
                why);
    }
}
