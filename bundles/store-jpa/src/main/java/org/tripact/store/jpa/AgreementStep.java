package org.tripact.store.jpa;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.persistence.EntityManager;
import org.tripact.agreement.api.Milestones;
import org.tripact.agreement.api.Stage;
import org.tripact.agreement.api.store.Change;
import org.tripact.store.jpa.entity.Micros;

/**
 * The one conditional update that moves an agreement on: it happens at the version that the change was decided on, or
 * not at all.
 */
final class AgreementStep {

    private final StringBuilder sql = new StringBuilder("update AGREEMENT set VERSION = VERSION + 1");
    private final List<Object> values = new ArrayList<>();

    private AgreementStep() {}

    static AgreementStep of(Change change) {
        Stage stage = change.stage();
        Milestones when = stage.milestones();
        return new AgreementStep()
                .set("STATE", stage.state().name())
                .set("REASON", stage.reason())
                .set(
                        "OPEN_CODE",
                        stage.state().isOpen()
                                ? change.particulars().customsCode().value()
                                : null)
                .set("SIGNED_AT", when.signedAt())
                .set("SENT_AT", when.sentAt())
                .set("STORED_AT", when.storedAt())
                .set("DECIDED_AT", when.decidedAt())
                .set("TERMINATED_AT", when.terminatedAt())
                .where("NUMBER", change.particulars().number().value())
                .and("VERSION", change.expectedVersion());
    }

    boolean on(EntityManager em) {
        return Sql.update(em, sql.toString(), values.toArray()) == 1;
    }

    private AgreementStep set(String column, Instant at) {
        return set(column, (Object) Micros.ofNullable(at));
    }

    /** Nothing is said as such: a parameter of no type is not every database's. */
    private AgreementStep set(String column, Object value) {
        sql.append(", ");
        return value == null ? text(column + " = null") : compare(column, value);
    }

    private AgreementStep where(String column, Object value) {
        return text(" where ").compare(column, value);
    }

    private AgreementStep and(String column, Object value) {
        return text(" and ").compare(column, value);
    }

    private AgreementStep compare(String column, Object value) {
        values.add(value);
        return text(column + " = ?" + values.size());
    }

    private AgreementStep text(String more) {
        sql.append(more);
        return this;
    }
}
