package org.tripact.store.jpa.entity;

import java.time.Instant;
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
import org.tripact.exchange.api.Stray;
import org.tripact.exchange.api.port.KeptStray;

/** What came from customs' side and is no receipt. */
@Entity
@Table(name = "STRAY")
@Access(AccessType.FIELD)
public class StrayEntity {

    /** It waits for a person; nothing else can be told of one that was dismissed. */
    public static final String WAITING = "WAITING";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "ID")
    private long id;

    @Column(name = "CONNECTOR")
    private String connector;

    @Column(name = "SHA256")
    private String sha256;

    @Column(name = "REASON")
    private String reason;

    @Column(name = "DETAIL")
    private String detail;

    @Column(name = "BYTES_HELD")
    private int size;

    @Lob
    @Basic(fetch = FetchType.LAZY)
    @Column(name = "SEALED_BYTES")
    private byte[] sealedBytes;

    @Column(name = "STATUS")
    private String status;

    @Column(name = "RECEIVED_AT")
    private long receivedAt;

    protected StrayEntity() {}

    public static StrayEntity of(Stray stray, String sha256, byte[] sealedBytes, Instant receivedAt) {
        StrayEntity entity = new StrayEntity();
        entity.connector = stray.connector();
        entity.sha256 = sha256;
        entity.reason = stray.reason().name();
        entity.detail = stray.detail();
        entity.size = stray.bytes().length;
        entity.sealedBytes = sealedBytes;
        entity.status = WAITING;
        entity.receivedAt = Micros.of(receivedAt);
        return entity;
    }

    public byte[] sealedBytes() {
        return sealedBytes;
    }

    public KeptStray toKept() {
        return new KeptStray(
                id, connector, Stray.Reason.valueOf(reason), detail, sha256, size, Micros.toInstant(receivedAt));
    }
}
