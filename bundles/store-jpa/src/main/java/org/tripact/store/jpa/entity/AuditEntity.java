package org.tripact.store.jpa.entity;

import javax.persistence.Access;
import javax.persistence.AccessType;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;
import org.tripact.audit.api.AuditRow;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.AuditEvent;

/** One line of the audit log, not yet chained. */
@Entity
@Table(name = "AUDIT")
@Access(AccessType.FIELD)
public class AuditEntity {

    private static final int ACTOR_LENGTH = 128;
    private static final int SUBJECT_LENGTH = 256;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "ID")
    private long id;

    @Column(name = "OCCURRED_AT")
    private long at;

    @Column(name = "EVENT")
    private String event;

    @Column(name = "ACTOR")
    private String actor;

    @Column(name = "SUBJECT")
    private String subject;

    @Column(name = "OUTCOME")
    private String outcome;

    @Column(name = "DETAIL")
    private String detail;

    protected AuditEntity() {}

    public static AuditEntity of(AuditEntry entry) {
        AuditEntity entity = new AuditEntity();
        entity.at = Micros.of(entry.at());
        entity.event = entry.event().name();
        entity.actor = cut(entry.actor(), ACTOR_LENGTH);
        entity.subject = cut(entry.subject(), SUBJECT_LENGTH);
        entity.outcome = entry.outcome();
        entity.detail = entry.detail();
        return entity;
    }

    // an over-long name must not make the act unauditable, and with it impossible
    private static String cut(String text, int length) {
        return text.substring(0, Math.min(text.length(), length));
    }

    public AuditRow toRow() {
        return new AuditRow(
                id, new AuditEntry(Micros.toInstant(at), AuditEvent.valueOf(event), actor, subject, outcome, detail));
    }
}
