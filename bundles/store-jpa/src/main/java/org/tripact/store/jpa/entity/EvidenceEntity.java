package org.tripact.store.jpa.entity;

import java.time.Instant;
import javax.persistence.Access;
import javax.persistence.AccessType;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;
import org.tripact.agreement.api.store.Consumption;

/** What a card signed: with the statement's row all that a court would ask for. Never changed, never deleted. */
@Entity
@Table(name = "EVIDENCE")
@Access(AccessType.FIELD)
public class EvidenceEntity {

    @Id
    @Column(name = "STATEMENT")
    private String statement;

    @Column(name = "AGREEMENT")
    private String agreement;

    @Column(name = "SIGNED_AT")
    private long signedAt;

    @Lob
    @Column(name = "SIGNATURE")
    private byte[] signature;

    @Lob
    @Column(name = "SEALED_CERTIFICATE")
    private byte[] sealedCertificate;

    protected EvidenceEntity() {}

    public static EvidenceEntity of(Consumption consumption, Instant at, byte[] sealedCertificate) {
        EvidenceEntity entity = new EvidenceEntity();
        entity.statement = consumption.statement().id().value();
        entity.agreement = consumption.statement().number().value();
        entity.signedAt = Micros.of(at);
        entity.signature = consumption.signature().clone();
        entity.sealedCertificate = sealedCertificate;
        return entity;
    }

    public byte[] signature() {
        return signature.clone();
    }

    public byte[] sealedCertificate() {
        return sealedCertificate;
    }
}
