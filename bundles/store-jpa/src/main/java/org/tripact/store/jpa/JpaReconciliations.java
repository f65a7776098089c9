package org.tripact.store.jpa;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tripact.exchange.api.HeldStatement;
import org.tripact.exchange.api.SentStatement.Line;
import org.tripact.exchange.api.StatementSink.Acceptance;
import org.tripact.exchange.api.port.Difference;
import org.tripact.exchange.api.port.Reconciliations;
import org.tripact.exchange.api.port.Run;
import org.tripact.exchange.api.port.Run.Status;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.MessageId;
import org.tripact.store.jpa.entity.DifferenceEntity;
import org.tripact.store.jpa.entity.Micros;
import org.tripact.store.jpa.entity.RunEntity;

@Component
public final class JpaReconciliations implements Reconciliations {

    private final Database database;

    @Activate
    public JpaReconciliations(@Reference Database database) {
        this.database = database;
    }

    @Override
    public List<Line> ofDay(String connector, Instant from, Instant before, int limit) {
        return database.tx(em -> BookLines.ofDay(em, connector, Micros.of(from), Micros.of(before), limit));
    }

    @Override
    public List<Line> ofMessages(String connector, Collection<MessageId> ids) {
        return database.tx(em -> BookLines.ofMessages(em, connector, List.copyOf(ids)));
    }

    @Override
    public boolean begin(Run run) {
        if (run.round() > 1) {
            return database.tx(em -> Sql.update(
                            em,
                            "update RECONCILIATION set ROUND_NO = ?1, STATUS = ?2, ASKED_AT = ?3, STATUS_AT = ?4"
                                    + " where CONNECTOR = ?5 and ON_DAY = ?6 and ROUND_NO = ?7",
                            run.round(),
                            run.status().name(),
                            Micros.of(run.askedAt()),
                            Micros.of(run.at()),
                            run.connector(),
                            run.day().toString(),
                            run.round() - 1)
                    == 1);
        }
        try {
            database.run(em -> em.persist(RunEntity.of(run)));
            return true;
        } catch (ConstraintViolated begun) {
            return false;
        }
    }

    @Override
    public Optional<Run> find(String connector, LocalDate day) {
        return database.tx(em -> find(em, connector, day));
    }

    static Optional<Run> find(EntityManager em, String connector, LocalDate day) {
        return em
                .createQuery(
                        "select r from RunEntity r where r.connector = :connector and r.day = :day", RunEntity.class)
                .setParameter("connector", connector)
                .setParameter("day", day.toString())
                .getResultList()
                .stream()
                .map(RunEntity::toRun)
                .findFirst();
    }

    @Override
    public Optional<LocalDate> firstDay(String connector) {
        return database.tx(em -> Optional.ofNullable(em.createQuery(
                                "select min(r.day) from RunEntity r where r.connector = :connector", String.class)
                        .setParameter("connector", connector)
                        .getSingleResult())
                .map(LocalDate::parse));
    }

    @Override
    public List<Run> unfinished() {
        return database.tx(em -> em
                .createQuery(
                        "select r from RunEntity r where r.status in ('BEGUN', 'SENT', 'OVERDUE')"
                                + " and (r.status <> 'OVERDUE' or exists"
                                + " (select s from HeldSheetEntity s where s.connector = r.connector"
                                + " and s.day = r.day and s.round = r.round)) order by r.day, r.connector",
                        RunEntity.class)
                .getResultList()
                .stream()
                .map(RunEntity::toRun)
                .toList());
    }

    @Override
    public List<Run> list(int limit) {
        return database.tx(em -> em
                .createQuery("select r from RunEntity r order by r.day desc, r.connector", RunEntity.class)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(RunEntity::toRun)
                .toList());
    }

    @Override
    public Acceptance keep(HeldStatement sheet, Instant at) {
        try {
            return database.tx(em -> HeldSheets.keep(em, sheet, at));
        } catch (ConstraintViolated faster) {
            // another thread or node kept it: only then the row is there
            return database.tx(em -> HeldSheets.keep(em, sheet, at));
        }
    }

    @Override
    public List<HeldStatement> held(Run run) {
        return database.tx(em -> HeldSheets.whole(em, run));
    }

    @Override
    public boolean conclude(Run run, Status to, List<Difference> found, Map<Difference, String> gone, Instant at) {
        try {
            return database.tx(em -> {
                boolean mine = move(em, run, to, at);
                if (mine) {
                    gone.forEach((difference, why) -> close(em, difference.sequence(), why, at, false));
                    found.stream()
                            .filter(difference -> isNews(em, difference))
                            .forEach(difference -> em.persist(DifferenceEntity.of(difference)));
                }
                return mine;
            });
        } catch (ConstraintViolated opened) {
            // the comparison of another day opened the same: compared again in the next round
            return false;
        }
    }

    private static boolean move(EntityManager em, Run run, Status to, Instant at) {
        return Sql.update(
                        em,
                        "update RECONCILIATION set STATUS = ?1, STATUS_AT = ?2"
                                + " where CONNECTOR = ?3 and ON_DAY = ?4 and ROUND_NO = ?5 and STATUS = ?6",
                        to.name(),
                        Micros.of(at),
                        run.connector(),
                        run.day().toString(),
                        run.round(),
                        run.status().name())
                == 1;
    }

    /** False where a person closed the same. */
    private static boolean isNews(EntityManager em, Difference difference) {
        return em.createQuery(
                                "select count(d) from DifferenceEntity d where d.connector = :connector"
                                        + " and d.subject = :subject and d.kind = :kind and d.detail = :detail"
                                        + " and d.byHand = 1",
                                Long.class)
                        .setParameter("connector", difference.connector())
                        .setParameter("subject", difference.subject())
                        .setParameter("kind", difference.kind().name())
                        .setParameter("detail", difference.detail())
                        .getSingleResult()
                == 0;
    }

    @Override
    public List<Difference> open(int limit) {
        return database.tx(em -> open(em, "").setMaxResults(limit).getResultList().stream()
                .map(DifferenceEntity::toDifference)
                .toList());
    }

    @Override
    public List<Difference> open(String connector) {
        return database.tx(em ->
                open(em, " and d.connector = :connector").setParameter("connector", connector).getResultList().stream()
                        .map(DifferenceEntity::toDifference)
                        .toList());
    }

    private static TypedQuery<DifferenceEntity> open(EntityManager em, String also) {
        return em.createQuery(
                "select d from DifferenceEntity d where d.closedAt is null" + also + " order by d.id",
                DifferenceEntity.class);
    }

    @Override
    public Optional<Difference> difference(long sequence) {
        return database.tx(em -> open(em, " and d.id = :id").setParameter("id", sequence).getResultList().stream()
                .map(DifferenceEntity::toDifference)
                .findFirst());
    }

    @Override
    public boolean close(long sequence, String why, Instant at, AuditEntry audit) {
        return database.tx(em -> {
            boolean closed = close(em, sequence, why, at, true);
            if (closed) {
                AuditRows.add(em, audit);
            }
            return closed;
        });
    }

    private static boolean close(EntityManager em, long sequence, String why, Instant at, boolean byHand) {
        return Sql.update(
                        em,
                        "update DIFFERENCE set OPEN_KEY = null, CLOSED_AT = ?1, BY_HAND = ?2, WHY = ?3"
                                + " where ID = ?4 and OPEN_KEY is not null",
                        Micros.of(at),
                        byHand ? 1 : 0,
                        why,
                        sequence)
                == 1;
    }
}
