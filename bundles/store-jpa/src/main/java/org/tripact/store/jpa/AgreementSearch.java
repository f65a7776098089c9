package org.tripact.store.jpa;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.tripact.agreement.api.AgreementFilter;
import org.tripact.kernel.Uscc;
import org.tripact.store.jpa.entity.AgreementEntity;
import org.tripact.store.jpa.entity.Micros;

/** A filter as conditions with their values; what is not asked for is no condition. */
record AgreementSearch(Map<String, Object> conditions) {

    static AgreementSearch of(Uscc enterprise, AgreementFilter filter) {
        Map<String, Object> conditions = new LinkedHashMap<>();
        conditions.put("a.particulars.uscc = ", enterprise.value());
        filter.customsCode().ifPresent(code -> conditions.put("a.particulars.customsCode = ", code.value()));
        filter.state().ifPresent(state -> conditions.put("a.stage.state = ", state.name()));
        // times are kept to the microsecond: what was signed within it is not before it
        filter.signedFrom().ifPresent(from -> conditions.put("a.stage.signedAt >= ", Micros.of(from)));
        filter.signedBefore().ifPresent(before -> conditions.put("a.stage.signedAt < ", Micros.of(before)));
        return new AgreementSearch(conditions);
    }

    TypedQuery<Long> count(EntityManager em) {
        return filled(em.createQuery("select count(a) from AgreementEntity a" + where(), Long.class));
    }

    TypedQuery<AgreementEntity> rows(EntityManager em) {
        return filled(em.createQuery(
                "select a from AgreementEntity a" + where() + " order by a.stage.signedAt desc, a.number",
                AgreementEntity.class));
    }

    private String where() {
        int[] position = {1};
        return conditions.keySet().stream()
                .map(condition -> condition + "?" + position[0]++)
                .collect(Collectors.joining(" and ", " where ", ""));
    }

    private <T> TypedQuery<T> filled(TypedQuery<T> query) {
        int position = 1;
        for (Object value : conditions.values()) {
            query.setParameter(position++, value);
        }
        return query;
    }
}
