package org.tripact.store.jpa.entity;

import javax.persistence.Access;
import javax.persistence.AccessType;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.tripact.card.api.port.KeptChallenge;

/** An outstanding challenge. */
@Entity
@Table(name = "CHALLENGE")
@Access(AccessType.FIELD)
public class ChallengeEntity {

    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "BROWSER_HASH")
    private String browserHash;

    @Column(name = "ORIGIN")
    private String origin;

    @Column(name = "BODY")
    private String text;

    @Column(name = "EXPIRES_AT")
    private long expiresAt;

    protected ChallengeEntity() {}

    public static ChallengeEntity of(KeptChallenge challenge) {
        ChallengeEntity entity = new ChallengeEntity();
        entity.id = challenge.id();
        entity.browserHash = challenge.browserHash();
        entity.origin = challenge.origin();
        entity.text = challenge.text();
        entity.expiresAt = Micros.of(challenge.expiresAt());
        return entity;
    }

    public KeptChallenge toKept() {
        return new KeptChallenge(id, browserHash, origin, text, Micros.toInstant(expiresAt));
    }
}
