package org.tripact.store.jpa.entity;

import javax.persistence.Access;
import javax.persistence.AccessType;
import javax.persistence.Column;
import javax.persistence.Embedded;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.tripact.agreement.api.Agreement;
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

    @Embedded
    private StageColumns stage;

    // a plain column, not JPA's: the expected version is the caller's, and the conditional update decides
    @Column(name = "VERSION")
    private long version;

    protected AgreementEntity() {}

    /** The agreement that a change founds. */
    public static AgreementEntity foundedBy(Change change) {
        AgreementEntity entity = new AgreementEntity();
        entity.number = change.particulars().number().value();
        entity.particulars = ParticularsColumns.of(change.particulars());
        entity.stage = StageColumns.after(change);
        entity.version = change.expectedVersion() + 1;
        return entity;
    }

    public long version() {
        return version;
    }

    public Agreement toAgreement() {
        return new Agreement(particulars.with(number), stage.toStage(), version);
    }
}
