package org.tripact.store.jpa.entity;

import javax.persistence.Access;
import javax.persistence.AccessType;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.tripact.card.api.port.KeptSession;
import org.tripact.kernel.CardNumber;

/** A session; its row goes when the session ends. */
@Entity
@Table(name = "CARD_SESSION")
@Access(AccessType.FIELD)
public class SessionEntity {

    @Id
    @Column(name = "TOKEN_HASH")
    private String tokenHash;

    @Column(name = "HANDLE")
    private String handle;

    @Column(name = "CARD")
    private String card;

    @Column(name = "HOLDER")
    private String holder;

    @Column(name = "VALID_UNTIL")
    private long validUntil;

    @Column(name = "ORIGIN")
    private String origin;

    @Column(name = "OPENED_AT")
    private long openedAt;

    @Column(name = "LAST_USED_AT")
    private long lastUsedAt;

    @Column(name = "LOCKED")
    private int locked;

    protected SessionEntity() {}

    public static SessionEntity of(KeptSession session) {
        SessionEntity entity = new SessionEntity();
        entity.tokenHash = session.tokenHash();
        entity.handle = session.handle();
        entity.card = session.card().value();
        entity.holder = session.holder();
        entity.validUntil = Micros.of(session.validUntil());
        entity.origin = session.origin();
        entity.openedAt = Micros.of(session.openedAt());
        entity.lastUsedAt = Micros.of(session.lastUsedAt());
        entity.locked = session.locked() ? 1 : 0;
        return entity;
    }

    public KeptSession toKept() {
        return new KeptSession(
                tokenHash,
                handle,
                new CardNumber(card),
                holder,
                Micros.toInstant(validUntil),
                origin,
                Micros.toInstant(openedAt),
                Micros.toInstant(lastUsedAt),
                locked == 1);
    }
}
