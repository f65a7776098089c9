package org.tripact.store.jpa;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.tripact.exchange.api.HeldStatement;
import org.tripact.exchange.api.Sheet;
import org.tripact.exchange.api.StatementSink.Acceptance;
import org.tripact.exchange.api.port.Run;
import org.tripact.exchange.api.port.Run.Status;
import org.tripact.store.jpa.entity.HeldSheetEntity;

/** The sheets of customs' answers. */
final class HeldSheets {

    private HeldSheets() {}

    static Acceptance keep(EntityManager em, HeldStatement statement, Instant at) {
        Sheet sheet = statement.sheet();
        Optional<Run> run = JpaReconciliations.find(em, statement.connector(), sheet.day())
                .filter(asked -> asked.round() == sheet.round());
        if (run.isEmpty()) {
            return Acceptance.UNASKED;
        }
        HeldSheetEntity fresh = HeldSheetEntity.of(statement, at);
        List<Sheet> there =
                of(em, run.get()).stream().map(HeldSheetEntity::sheet).toList();
        if (there.contains(fresh.sheet())) {
            return Acceptance.KNOWN;
        }
        if (run.get().status() == Status.COMPARED
                || there.stream().anyMatch(other -> !isBeside(other, fresh.sheet()))) {
            return Acceptance.UNASKED;
        }
        em.persist(fresh);
        return Acceptance.KEPT;
    }

    /** The sheets of the round where all are there, else none. */
    static List<HeldStatement> whole(EntityManager em, Run run) {
        List<HeldSheetEntity> there = of(em, run);
        boolean whole = !there.isEmpty() && there.get(0).sheet().of() == there.size();
        return whole ? there.stream().map(HeldSheetEntity::toStatement).toList() : List.of();
    }

    private static boolean isBeside(Sheet one, Sheet other) {
        return one.of() == other.of() && one.made().equals(other.made()) && one.number() != other.number();
    }

    private static List<HeldSheetEntity> of(EntityManager em, Run run) {
        return em.createQuery(
                        "select s from HeldSheetEntity s where s.connector = :connector and s.day = :day"
                                + " and s.round = :round order by s.number",
                        HeldSheetEntity.class)
                .setParameter("connector", run.connector())
                .setParameter("day", run.day().toString())
                .setParameter("round", run.round())
                .getResultList();
    }
}
