package org.tripact.store.jpa.entity;

import javax.persistence.Access;
import javax.persistence.AccessType;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Which key everything sealed was sealed with: one row at most, since {@link #ONLY} is its key. */
@Entity
@Table(name = "SEAL_KEY")
@Access(AccessType.FIELD)
public class SealKeyEntity {

    /** The key of the only row. */
    public static final int ONLY = 1;

    @Id
    @Column(name = "ID")
    private int id;

    @Column(name = "FINGERPRINT")
    private String fingerprint;

    protected SealKeyEntity() {}

    public static SealKeyEntity of(String fingerprint) {
        SealKeyEntity entity = new SealKeyEntity();
        entity.id = ONLY;
        entity.fingerprint = fingerprint;
        return entity;
    }

    public String fingerprint() {
        return fingerprint;
    }
}
