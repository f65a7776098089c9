package org.tripact.store.jpa.entity;

import javax.persistence.Access;
import javax.persistence.AccessType;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;
import org.tripact.agreement.api.Cause;
import org.tripact.agreement.api.State;
import org.tripact.agreement.api.TimelineEntry;
import org.tripact.kernel.AgreementNumber;

/** One line of an agreement's history. */
@Entity
@Table(name = "TIMELINE")
@Access(AccessType.FIELD)
public class TimelineEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "ID")
    private long id;

    @Column(name = "AGREEMENT")
    private String agreement;

    @Column(name = "OCCURRED_AT")
    private long at;

    @Column(name = "STATE")
    private String state;

    @Column(name = "CAUSE")
    private String cause;

    @Column(name = "REFERENCE")
    private String reference;

    @Column(name = "DETAIL")
    private String detail;

    protected TimelineEntity() {}

    public static TimelineEntity of(AgreementNumber agreement, TimelineEntry entry) {
        TimelineEntity entity = new TimelineEntity();
        entity.agreement = agreement.value();
        entity.at = Micros.of(entry.at());
        entity.state = entry.state().name();
        entity.cause = entry.cause().name();
        entity.reference = entry.reference().isEmpty() ? null : entry.reference();
        entity.detail = entry.detail();
        return entity;
    }

    public TimelineEntry toEntry() {
        return new TimelineEntry(
                Micros.toInstant(at),
                State.valueOf(state),
                Cause.valueOf(cause),
                reference == null ? "" : reference,
                detail);
    }
}
