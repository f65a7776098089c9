package org.tripact.store.jpa.entity;

import javax.persistence.Access;
import javax.persistence.AccessType;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.tripact.kernel.Enterprise;
import org.tripact.kernel.Uscc;

/** An enterprise of the register. */
@Entity
@Table(name = "REGISTERED_ENTERPRISE")
@Access(AccessType.FIELD)
public class EnterpriseEntity {

    @Id
    @Column(name = "USCC")
    private String uscc;

    @Column(name = "NAME")
    private String name;

    protected EnterpriseEntity() {}

    public static EnterpriseEntity of(Enterprise enterprise) {
        EnterpriseEntity entity = new EnterpriseEntity();
        entity.uscc = enterprise.uscc().value();
        entity.take(enterprise);
        return entity;
    }

    public void take(Enterprise enterprise) {
        name = enterprise.name();
    }

    public Enterprise toEnterprise() {
        return new Enterprise(new Uscc(uscc), name);
    }
}
