package org.tripact.kernel;

/** The closed list of what is written into the audit log; the README of audit-api explains each. */
public enum AuditEvent {
    CARD_LOGIN,
    CARD_LOGIN_REFUSED,
    SESSION_LOCKED,
    SESSION_UNLOCKED,
    SESSION_UNLOCK_REFUSED,
    SESSION_ENDED,
    REGISTER_IMPORTED,
    STATEMENT_ISSUED,
    AGREEMENT_SIGNED,
    AGREEMENT_SIGN_REFUSED,
    AGREEMENT_TERMINATED,
    AGREEMENT_TERMINATION_REFUSED,
    AGREEMENT_STAGE_CHANGED,
    MESSAGE_PARKED,
    RECEIPT_TO_DECIDE
}
