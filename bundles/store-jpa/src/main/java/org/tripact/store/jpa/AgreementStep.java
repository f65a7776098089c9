package org.tripact.store.jpa;

import java.util.ArrayList;
import java.util.List;
import javax.persistence.EntityManager;
import org.tripact.agreement.api.store.Change;
import org.tripact.store.jpa.entity.StageColumns;

/**
 * The one conditional update that moves an agreement on: it happens at the version that the change was decided on, or
 * not at all.
 */
final class AgreementStep {

    private final StringBuilder sql = new StringBuilder("update AGREEMENT set VERSION = VERSION + 1");
    private final List<Object> values = new ArrayList<>();

    private AgreementStep() {}

    static AgreementStep of(Change change) {
        AgreementStep step = new AgreementStep();
        StageColumns.after(change).tell(step::set);
        return step.text(" where ")
                .compare("NUMBER", change.particulars().number().value())
                .text(" and ")
                .compare("VERSION", change.expectedVersion());
    }

    boolean on(EntityManager em) {
        return Sql.update(em, sql.toString(), values.toArray()) == 1;
    }

    /** Nothing is said as such: a parameter of no type is not every database's. */
    private void set(String column, Object value) {
        text(", ");
        if (value == null) {
            text(column + " = null");
        } else {
            compare(column, value);
        }
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
