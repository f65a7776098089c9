package org.tripact.kernel;

import java.time.Instant;

/**
 * One line of the audit log: who did what to what, when, with which outcome. It holds no secret and no identity number.
 *
 * @param at when
 * @param event what happened, from the closed list
 * @param actor who: a card number, a connector's name, or {@code system}
 * @param subject to what: an agreement number, customs code, message id, session; never a token
 * @param outcome {@code OK} or the reason of the refusal
 * @param detail a short plain sentence or empty, at most 500 characters
 */
public record AuditEntry(Instant at, AuditEvent event, String actor, String subject, String outcome, String detail) {

    /** The outcome of what was done. */
    public static final String OK = "OK";

    private static final int DETAIL_LIMIT = 500;

    public AuditEntry {
        detail = detail == null ? "" : detail.substring(0, Math.min(detail.length(), DETAIL_LIMIT));
    }

    /** An entry of something that was done. */
    public static AuditEntry done(Instant at, AuditEvent event, String actor, String subject) {
        return new AuditEntry(at, event, actor, subject, OK, "");
    }

    /** An entry of what an administrator did by hand. */
    public static AuditEntry of(Intervention intervention, Instant at, AuditEvent event, String subject) {
        return new AuditEntry(at, event, intervention.by(), subject, OK, intervention.why());
    }

    /** An entry of something that was refused. */
    public static AuditEntry refused(Instant at, AuditEvent event, String actor, String subject, Enum<?> reason) {
        return new AuditEntry(at, event, actor, subject, reason.name(), "");
    }
}
