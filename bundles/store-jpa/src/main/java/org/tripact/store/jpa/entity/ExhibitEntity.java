package org.tripact.store.jpa.entity;

import javax.persistence.Access;
import javax.persistence.AccessType;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;
import org.tripact.agreement.api.store.Exhibit;

/** A document that stands by signatures. Never changed, never deleted; nothing personal, so it lies in plain. */
@Entity
@Table(name = "EXHIBIT")
@Access(AccessType.FIELD)
public class ExhibitEntity {

    @Id
    @Column(name = "DIGEST")
    private String digest;

    @Column(name = "KIND")
    private String kind;

    @Lob
    @Column(name = "CONTENT")
    private byte[] content;

    protected ExhibitEntity() {}

    public static ExhibitEntity of(Exhibit exhibit) {
        ExhibitEntity entity = new ExhibitEntity();
        entity.digest = exhibit.digest().hex();
        entity.kind = exhibit.kind();
        entity.content = exhibit.content();
        return entity;
    }
}
