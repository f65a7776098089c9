package org.tripact.card.api;

/** Why a card, a signature or a session is refused: the closed list; the README of card-core has the sentences. */
public enum CardReason {
    CHALLENGE_UNKNOWN,
    CHALLENGE_EXPIRED,
    TOO_MANY_CHALLENGES,
    SIGNATURE_INVALID,
    CERTIFICATE_UNTRUSTED,
    CERTIFICATE_EXPIRED,
    CERTIFICATE_NOT_YET_VALID,
    CERTIFICATE_ALGORITHM,
    CERTIFICATE_REVOKED,
    REVOCATION_UNKNOWN,
    CARD_NOT_REGISTERED,
    CARD_SUSPENDED,
    OTHER_CARD,
    LEGAL_PERSON_CARD_REQUIRED,
    SESSION_REQUIRED,
    SESSION_LOCKED
}
