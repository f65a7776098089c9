package org.tripact.console.rest.problem;

/** What can be wrong with one field: the closed list; its sentences stand in the message bundle. */
public enum FieldFault {
    MISSING,
    WRONG_TYPE,
    NOT_BASE64,
    TOO_LONG,
    NOT_A_CARD_NUMBER,
    NOT_A_CUSTOMS_CODE,
    NOT_A_TEXT_VERSION,
    NOT_AN_ACTION,
    NOT_A_STATE,
    NOT_A_LANGUAGE,
    NOT_A_DATE,
    BEFORE_FROM,
    NOT_A_PAGE,
    NOT_A_SIZE
}
