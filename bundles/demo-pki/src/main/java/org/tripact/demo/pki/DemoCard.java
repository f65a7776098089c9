package org.tripact.demo.pki;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.tripact.card.api.CardKind;
import org.tripact.card.api.CardStatus;
import org.tripact.card.api.RegisteredCard;
import org.tripact.crypto.KeyKind;
import org.tripact.kernel.CardNumber;
import org.tripact.kernel.Enterprise;

/** The demo cards: a fixed scenario each. All are registered, so that each is refused for its own reason only. */
enum DemoCard {
    LEGAL_PERSON("9900000000101", CardKind.LEGAL_PERSON, DemoEnterprise.FIRST, "林晨", "法人卡", "Legal person"),
    LEGAL_PERSON_TWO_CODES(
            "9900000000201",
            CardKind.LEGAL_PERSON,
            DemoEnterprise.TWO_CODES,
            "周双",
            "法人卡（双海关十位）",
            "Legal person, two customs codes"),
    OPERATOR("9900000000102", CardKind.OPERATOR, DemoEnterprise.FIRST, "许航", "操作员卡", "Operator"),
    EXPIRED("9900000000103", CardKind.LEGAL_PERSON, DemoEnterprise.FIRST, "林晨", "法人卡（证书已过期）", "Expired"),
    REVOKED("9900000000104", CardKind.LEGAL_PERSON, DemoEnterprise.FIRST, "林晨", "法人卡（证书已吊销）", "Revoked"),
    FOREIGN_AUTHORITY(
            "9900000000105",
            CardKind.LEGAL_PERSON,
            DemoEnterprise.FIRST,
            "林晨",
            "法人卡（其他机构签发）",
            "Of a foreign authority"),
    OTHER_ENTERPRISE(
            "9900000000301", CardKind.LEGAL_PERSON, DemoEnterprise.OTHER, "陈远", "法人卡（另一企业）", "Another enterprise");

    static final Duration LIFE = Duration.ofDays(3650);

    private final CardNumber number;
    private final CardKind kind;
    private final DemoEnterprise of;
    private final String holder;
    private final String labelZh;
    private final String labelEn;

    DemoCard(String number, CardKind kind, DemoEnterprise of, String holder, String labelZh, String labelEn) {
        this.number = new CardNumber(number);
        this.kind = kind;
        this.of = of;
        this.holder = holder;
        this.labelZh = labelZh;
        this.labelEn = labelEn;
    }

    /** The name under which other programs ask for the card. */
    String scenario() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    CardNumber number() {
        return number;
    }

    String holder() {
        return holder;
    }

    String labelZh() {
        return labelZh;
    }

    String labelEn() {
        return labelEn;
    }

    CardOrder order(Instant now) {
        Instant start = this == EXPIRED ? now.minus(LIFE).minus(Duration.ofDays(365)) : now.minus(Duration.ofDays(30));
        CardOrder.Labels labels = new CardOrder.Labels(scenario(), labelZh, labelEn);
        return new CardOrder(registered(), holder, labels, KeyKind.SM2, start, start.plus(LIFE), CardOrder.PIN);
    }

    RegisteredCard registered() {
        Enterprise enterprise = of.enterprise();
        return new RegisteredCard(
                number, enterprise.uscc().organisationCode(), enterprise, kind, CardStatus.ACTIVE, of.codes());
    }
}
