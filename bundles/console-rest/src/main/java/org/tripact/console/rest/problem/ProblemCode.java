package org.tripact.console.rest.problem;

/** Every code a problem can carry: the closed list. Its sentences stand in the message bundle, its table in the README. */
public enum ProblemCode {
    LEGAL_PERSON_CARD_REQUIRED(403),
    ALREADY_SIGNED(409),
    IN_PROGRESS(409),
    NOT_SIGNED(409),
    CONSENT_MISSING(422),
    TEXT_VERSION_STALE(409),
    TEXT_VERSION_UNKNOWN(404),
    CUSTOMS_CODE_NOT_YOURS(403),
    AGREEMENT_UNKNOWN(404),
    STATEMENT_UNKNOWN(404),
    STATEMENT_EXPIRED(410),
    CHALLENGE_UNKNOWN(401),
    CHALLENGE_EXPIRED(401),
    SIGNATURE_INVALID(401, 403),
    CERTIFICATE_UNTRUSTED(401, 403),
    CERTIFICATE_EXPIRED(401, 403),
    CERTIFICATE_NOT_YET_VALID(401, 403),
    CERTIFICATE_ALGORITHM(401, 403),
    CERTIFICATE_REVOKED(401, 403),
    REVOCATION_UNKNOWN(401, 403),
    CARD_NOT_REGISTERED(401, 403),
    CARD_SUSPENDED(401, 403),
    OTHER_CARD(401, 403),
    SESSION_REQUIRED(401),
    SESSION_LOCKED(423),
    CSRF_INVALID(403),
    ORIGIN_REFUSED(403),
    BODY_UNREADABLE(400),
    BODY_TOO_LARGE(413),
    VALIDATION(422),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    TOO_MANY_REQUESTS(429),
    STORE_UNAVAILABLE(503),
    INTERNAL(500);

    private final int status;
    private final int statusWhenSigning;

    ProblemCode(int status) {
        this(status, status);
    }

    ProblemCode(int status, int statusWhenSigning) {
        this.status = status;
        this.statusWhenSigning = statusWhenSigning;
    }

    /** The HTTP status; for what is wrong with a card, the one at log-in. */
    public int status() {
        return status;
    }

    /** The HTTP status where the session is known and a statement was signed. */
    public int statusWhenSigning() {
        return statusWhenSigning;
    }
}
