package org.tripact.store.jpa.entity;

import java.time.LocalDate;
import javax.persistence.Access;
import javax.persistence.AccessType;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Table;
import org.tripact.exchange.api.port.Difference;

/** Where our books and customs' differ, or did. */
@Entity
@Table(name = "DIFFERENCE")
@Access(AccessType.FIELD)
public class DifferenceEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "ID")
    private long id;

    @Column(name = "CONNECTOR")
    private String connector;

    @Column(name = "ON_DAY")
    private String day;

    @Column(name = "KIND")
    private String kind;

    @Column(name = "SUBJECT")
    private String subject;

    @Column(name = "DETAIL")
    private String detail;

    @Column(name = "FOUND_AT")
    private long foundAt;

    @Column(name = "OPEN_KEY")
    private String openKey;

    @Column(name = "CLOSED_AT")
    private Long closedAt;

    @Column(name = "BY_HAND")
    private int byHand;

    @Column(name = "WHY")
    private String why;

    protected DifferenceEntity() {}

    /** An open one. */
    public static DifferenceEntity of(Difference difference) {
        DifferenceEntity entity = new DifferenceEntity();
        entity.connector = difference.connector();
        entity.day = difference.day().toString();
        entity.kind = difference.kind().name();
        entity.subject = difference.subject();
        entity.detail = difference.detail();
        entity.foundAt = Micros.of(difference.foundAt());
        entity.openKey = difference.connector() + " " + difference.kind() + " " + difference.subject();
        entity.why = "";
        return entity;
    }

    public Difference toDifference() {
        return new Difference(
                id,
                connector,
                LocalDate.parse(day),
                Difference.Kind.valueOf(kind),
                subject,
                detail,
                Micros.toInstant(foundAt));
    }
}
