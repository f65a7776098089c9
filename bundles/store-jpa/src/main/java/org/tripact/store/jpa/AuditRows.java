package org.tripact.store.jpa;

import javax.persistence.EntityManager;
import org.tripact.kernel.AuditEntry;
import org.tripact.store.jpa.entity.AuditEntity;

/** Adds audit entries within a transaction of whoever acts. */
final class AuditRows {

    private AuditRows() {}

    static void add(EntityManager em, AuditEntry entry) {
        em.persist(AuditEntity.of(entry));
    }
}
