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
import org.tripact.exchange.api.port.Run;

/** One comparison of books. */
@Entity
@Table(name = "RECONCILIATION")
@Access(AccessType.FIELD)
public class RunEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "ID")
    private long id;

    @Column(name = "CONNECTOR")
    private String connector;

    @Column(name = "ON_DAY")
    private String day;

    @Column(name = "ROUND_NO")
    private int round;

    @Column(name = "STATUS")
    private String status;

    @Column(name = "ASKED_AT")
    private long askedAt;

    @Column(name = "STATUS_AT")
    private long at;

    protected RunEntity() {}

    public static RunEntity of(Run run) {
        RunEntity entity = new RunEntity();
        entity.connector = run.connector();
        entity.day = run.day().toString();
        entity.round = run.round();
        entity.status = run.status().name();
        entity.askedAt = Micros.of(run.askedAt());
        entity.at = Micros.of(run.at());
        return entity;
    }

    public Run toRun() {
        return new Run(
                connector,
                LocalDate.parse(day),
                round,
                Run.Status.valueOf(status),
                Micros.toInstant(askedAt),
                Micros.toInstant(at));
    }
}
