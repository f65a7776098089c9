package org.tripact.store.jpa;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tripact.agreement.api.Agreement;
import org.tripact.agreement.api.AgreementFilter;
import org.tripact.agreement.api.AgreementHistory;
import org.tripact.agreement.api.Statement;
import org.tripact.agreement.api.StatementId;
import org.tripact.agreement.api.TimelineEntry;
import org.tripact.agreement.api.store.AgreementStore;
import org.tripact.agreement.api.store.Change;
import org.tripact.agreement.api.store.CommitResult;
import org.tripact.agreement.api.store.Decision;
import org.tripact.kernel.AgreementNumber;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.CustomsCode;
import org.tripact.kernel.Outcome;
import org.tripact.kernel.Page;
import org.tripact.kernel.Uscc;
import org.tripact.store.jpa.entity.AgreementEntity;
import org.tripact.store.jpa.entity.StatementEntity;
import org.tripact.store.jpa.entity.TimelineEntity;

@Component
public final class JpaAgreementStore implements AgreementStore {

    /** How often a change is tried whose obstacle was gone when it was looked for. */
    private static final int TRIES = 5;

    private final Database database;
    private final ChangeWriter writer;
    private final Exhibits exhibits;

    @Activate
    public JpaAgreementStore(@Reference Database database, @Reference Sealing sealing) {
        this.database = database;
        this.writer = new ChangeWriter(sealing);
        this.exhibits = new Exhibits(database);
    }

    @Override
    public Optional<Agreement> find(AgreementNumber number) {
        return database.tx(em -> Optional.ofNullable(em.find(AgreementEntity.class, number.value()))
                .map(AgreementEntity::toAgreement));
    }

    @Override
    public Optional<Agreement> latestOf(CustomsCode code) {
        return database.tx(em -> em
                .createQuery(
                        "select a, case when a.stage.holds = :code then 0 else 1 end as over from AgreementEntity a"
                                + " where a.particulars.customsCode = :code"
                                + " order by over, a.stage.signedAt desc, a.number",
                        Object[].class)
                .setParameter("code", code.value())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .map(columns -> ((AgreementEntity) columns[0]).toAgreement()));
    }

    @Override
    public Optional<AgreementHistory> history(AgreementNumber number) {
        return database.tx(em -> history(em, number));
    }

    private static Optional<AgreementHistory> history(EntityManager em, AgreementNumber number) {
        return Optional.ofNullable(em.find(AgreementEntity.class, number.value()))
                .map(agreement -> new AgreementHistory(agreement.toAgreement(), timeline(em, number)));
    }

    private static List<TimelineEntry> timeline(EntityManager em, AgreementNumber number) {
        return em
                .createQuery(
                        "select t from TimelineEntity t where t.agreement = :number order by t.id",
                        TimelineEntity.class)
                .setParameter("number", number.value())
                .getResultList()
                .stream()
                .map(TimelineEntity::toEntry)
                .toList();
    }

    @Override
    public Page<Agreement> search(Uscc enterprise, AgreementFilter filter) {
        AgreementSearch search = AgreementSearch.of(enterprise, filter);
        return database.tx(
                em -> Paging.page(search.count(em), search.rows(em), filter.page(), AgreementEntity::toAgreement));
    }

    @Override
    public void keep(Statement statement, AuditEntry audit) {
        database.run(em -> {
            em.persist(StatementEntity.of(statement));
            AuditRows.add(em, audit);
        });
    }

    @Override
    public Optional<Statement> statement(StatementId id) {
        return database.tx(em ->
                Optional.ofNullable(em.find(StatementEntity.class, id.value())).map(StatementEntity::toStatement));
    }

    @Override
    public CommitResult commit(Change change) {
        exhibits.keep(change);
        ConstraintViolated last = null;
        for (int i = 0; i < TRIES; i++) {
            try {
                return database.tx(em -> writer.write(em, change));
            } catch (ConstraintViolated e) {
                last = e;
            }
            Optional<CommitResult> obstacle = database.tx(em -> Obstacles.of(em, change));
            if (obstacle.isPresent()) {
                return obstacle.get();
            }
        }
        throw last;
    }

    @Override
    public <T> Optional<Outcome<Decision<T>, CommitResult>> decide(
            AgreementNumber number, Function<AgreementHistory, Decision<T>> decision) {
        try {
            return database.tx(em -> history(em, number).map(known -> keep(em, decision.apply(known))));
        } catch (ConstraintViolated whatCameInBetween) {
            return Optional.of(Outcome.refused(CommitResult.VERSION_CHANGED));
        }
    }

    private <T> Outcome<Decision<T>, CommitResult> keep(EntityManager em, Decision<T> decided) {
        CommitResult result =
                decided.change().map(change -> writer.write(em, change)).orElse(CommitResult.COMMITTED);
        return result == CommitResult.COMMITTED ? Outcome.accepted(decided) : Outcome.refused(result);
    }
}
