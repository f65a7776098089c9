package org.tripact.card.api;

/** What a card may do; the register says it, never the card or the browser. */
public enum CardKind {
    /** 法人卡: signs, terminates, queries. */
    LEGAL_PERSON,
    /** 操作员卡: none of the three. */
    OPERATOR
}
