package org.tripact.console.rest.wire;

import java.time.Instant;
import org.tripact.agreement.api.Statement;

/** A statement to sign. */
public record StatementView(String id, String number, String text, Instant expiresAt) {

    /** The view of a statement. */
    public static StatementView of(Statement statement) {
        return new StatementView(
                statement.id().value(), statement.number().value(), statement.text(), statement.expiresAt());
    }
}
