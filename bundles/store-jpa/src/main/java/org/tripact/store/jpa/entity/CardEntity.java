package org.tripact.store.jpa.entity;

import java.util.List;
import javax.persistence.Access;
import javax.persistence.AccessType;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.tripact.card.api.CardKind;
import org.tripact.card.api.CardStatus;
import org.tripact.card.api.RegisteredCard;
import org.tripact.card.api.RegisteredCode;
import org.tripact.kernel.CardNumber;
import org.tripact.kernel.Enterprise;
import org.tripact.kernel.OrganisationCode;

/** A card of the register. */
@Entity
@Table(name = "REGISTERED_CARD")
@Access(AccessType.FIELD)
public class CardEntity {

    @Id
    @Column(name = "NUMBER")
    private String number;

    @Column(name = "ORGANISATION_CODE")
    private String organisationCode;

    @Column(name = "USCC")
    private String uscc;

    @Column(name = "KIND")
    private String kind;

    @Column(name = "STATUS")
    private String status;

    protected CardEntity() {}

    public static CardEntity of(RegisteredCard card) {
        CardEntity entity = new CardEntity();
        entity.number = card.number().value();
        entity.take(card);
        return entity;
    }

    public void take(RegisteredCard card) {
        organisationCode = card.organisationCode().value();
        uscc = card.enterprise().uscc().value();
        kind = card.kind().name();
        status = card.status().name();
    }

    public String uscc() {
        return uscc;
    }

    public RegisteredCard toCard(Enterprise enterprise, List<RegisteredCode> codes) {
        return new RegisteredCard(
                new CardNumber(number),
                new OrganisationCode(organisationCode),
                enterprise,
                CardKind.valueOf(kind),
                CardStatus.valueOf(status),
                codes);
    }
}
