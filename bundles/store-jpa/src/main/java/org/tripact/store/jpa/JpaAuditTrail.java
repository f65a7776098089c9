package org.tripact.store.jpa;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tripact.audit.api.AuditRow;
import org.tripact.audit.api.AuditTrail;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.Page;
import org.tripact.kernel.PageRequest;
import org.tripact.store.jpa.entity.AuditEntity;

@Component
public final class JpaAuditTrail implements AuditTrail {

    private final Database database;

    @Activate
    public JpaAuditTrail(@Reference Database database) {
        this.database = database;
    }

    @Override
    public void append(AuditEntry entry) {
        database.run(em -> AuditRows.add(em, entry));
    }

    @Override
    public Page<AuditRow> read(PageRequest page) {
        return database.tx(em -> Paging.page(
                em.createQuery("select count(a) from AuditEntity a", Long.class),
                em.createQuery("select a from AuditEntity a order by a.id desc", AuditEntity.class),
                page,
                AuditEntity::toRow));
    }
}
