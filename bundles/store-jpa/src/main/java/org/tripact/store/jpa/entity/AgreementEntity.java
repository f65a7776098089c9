package org.tripact.store.jpa.entity;

import javax.persistence.Access;
import javax.persistence.AccessType;
import javax.persistence.Column;
import javax.persistence.Embedded;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.tripact.agreement.api.Agreement;
import org.tripact.agreement.api.Milestones;
import org.tripact.agreement.api.Stage;
import org.tripact.agreement.api.State;
import org.tripact.agreement.api.store.Change;

/** An agreement as it stands. */
@Entity
@Table(name = "AGREEMENT")
@Access(AccessType.FIELD)
public class AgreementEntity {

    @Id
    @Column(name = "NUMBER")
    private String number;

    @Embedded
    private ParticularsColumns particulars;

    @Column(name = "OPEN_CODE")
    private String openCode;

    @Column(name = "STATE")
    private String state;

    @Column(name = "REASON")
    private String reason;

    @Column(name = "SIGNED_AT")
    private long signedAt;

    @Column(name = "SENT_AT")
    private Long sentAt;

    @Column(name = "STORED_AT")
    private Long storedAt;

    @Column(name = "DECIDED_AT")
    private Long decidedAt;

    @Column(name = "TERMINATED_AT")
    private Long terminatedAt;

    // a plain column, not JPA's: the expected version is the caller's, and the conditional update decides
    @Column(name = "VERSION")
    private long version;

    protected AgreementEntity() {}

    /** The agreement that a change founds. */
    public static AgreementEntity foundedBy(Change change) {
        AgreementEntity entity = new AgreementEntity();
        entity.number = change.particulars().number().value();
        entity.particulars = ParticularsColumns.of(change.particulars());
        entity.version = change.expectedVersion() + 1;
        Stage stage = change.stage();
        Milestones when = stage.milestones();
        entity.state = stage.state().name();
        entity.reason = stage.reason();
        entity.openCode =
                stage.state().isOpen() ? change.particulars().customsCode().value() : null;
        entity.signedAt = Micros.of(when.signedAt());
        entity.sentAt = Micros.ofNullable(when.sentAt());
        entity.storedAt = Micros.ofNullable(when.storedAt());
        entity.decidedAt = Micros.ofNullable(when.decidedAt());
        entity.terminatedAt = Micros.ofNullable(when.terminatedAt());
        return entity;
    }

    public long version() {
        return version;
    }

    public Agreement toAgreement() {
        Milestones when = new Milestones(
                Micros.toInstant(signedAt),
                Micros.toInstant(sentAt),
                Micros.toInstant(storedAt),
                Micros.toInstant(decidedAt),
                Micros.toInstant(terminatedAt));
        return new Agreement(particulars.with(number), Stage.restore(State.valueOf(state), when, reason), version);
    }
}
