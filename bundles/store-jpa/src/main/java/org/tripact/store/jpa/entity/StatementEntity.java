package org.tripact.store.jpa.entity;

import javax.persistence.Access;
import javax.persistence.AccessType;
import javax.persistence.Column;
import javax.persistence.Embedded;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.tripact.agreement.api.Action;
import org.tripact.agreement.api.Statement;
import org.tripact.agreement.api.StatementId;
import org.tripact.kernel.CardNumber;

/** A statement that was issued to be signed. */
@Entity
@Table(name = "STATEMENT")
@Access(AccessType.FIELD)
public class StatementEntity {

    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "ACTION")
    private String action;

    @Column(name = "NUMBER")
    private String number;

    @Embedded
    private ParticularsColumns particulars;

    @Column(name = "CARD")
    private String card;

    @Column(name = "BODY")
    private String text;

    @Column(name = "ISSUED_AT")
    private long issuedAt;

    @Column(name = "EXPIRES_AT")
    private long expiresAt;

    @Column(name = "CONSUMED")
    private int consumed;

    protected StatementEntity() {}

    public static StatementEntity of(Statement statement) {
        StatementEntity entity = new StatementEntity();
        entity.id = statement.id().value();
        entity.action = statement.action().name();
        entity.number = statement.number().value();
        entity.particulars = ParticularsColumns.of(statement.particulars());
        entity.card = statement.card().value();
        entity.text = statement.text();
        entity.issuedAt = Micros.of(statement.issuedAt());
        entity.expiresAt = Micros.of(statement.expiresAt());
        entity.consumed = statement.consumed() ? 1 : 0;
        return entity;
    }

    public boolean isConsumed() {
        return consumed == 1;
    }

    public Statement toStatement() {
        return new Statement(
                new StatementId(id),
                Action.valueOf(action),
                particulars.with(number),
                new CardNumber(card),
                text,
                Micros.toInstant(issuedAt),
                Micros.toInstant(expiresAt),
                isConsumed());
    }
}
