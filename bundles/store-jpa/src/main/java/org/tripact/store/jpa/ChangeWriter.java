package org.tripact.store.jpa;

import java.time.Instant;
import javax.persistence.EntityManager;
import org.tripact.agreement.api.Action;
import org.tripact.agreement.api.Milestones;
import org.tripact.agreement.api.Statement;
import org.tripact.agreement.api.store.Change;
import org.tripact.agreement.api.store.CommitResult;
import org.tripact.agreement.api.store.Consumption;
import org.tripact.agreement.api.store.NoticeEnd;
import org.tripact.exchange.api.port.ReceiptStore.Fate;
import org.tripact.store.jpa.entity.AgreementEntity;
import org.tripact.store.jpa.entity.EvidenceEntity;
import org.tripact.store.jpa.entity.OutboxEntity;
import org.tripact.store.jpa.entity.StatementEntity;
import org.tripact.store.jpa.entity.TimelineEntity;

/**
 * Writes a change into one transaction. Statement and agreement come first: their rows make others who want the same
 * wait, so that the outbox numbers messages of one customs code in the order of their commits.
 */
final class ChangeWriter {

    private final Sealing sealing;

    ChangeWriter(Sealing sealing) {
        this.sealing = sealing;
    }

    CommitResult write(EntityManager em, Change change) {
        if (!change.consumed().map(c -> consume(em, c.statement())).orElse(true)) {
            return refuse(em, CommitResult.STATEMENT_CONSUMED);
        }
        if (!advance(em, change)) {
            return refuse(em, CommitResult.VERSION_CHANGED);
        }
        for (NoticeEnd end : change.ended()) {
            CommitResult ended = end(em, end);
            if (ended != CommitResult.COMMITTED) {
                return refuse(em, ended);
            }
        }
        change.timeline()
                .forEach(line ->
                        em.persist(TimelineEntity.of(change.particulars().number(), line)));
        em.flush();
        change.consumed().ifPresent(consumption -> keepEvidence(em, change, consumption));
        em.flush();
        change.consumed().ifPresent(consumption -> Exhibits.name(em, consumption));
        change.notice().ifPresent(notice -> em.persist(OutboxEntity.of(notice, signedFor(change))));
        change.audit().forEach(entry -> AuditRows.add(em, entry));
        return CommitResult.COMMITTED;
    }

    private static CommitResult refuse(EntityManager em, CommitResult why) {
        em.getTransaction().setRollbackOnly();
        return why;
    }

    private static boolean consume(EntityManager em, Statement statement) {
        int consumed = Sql.update(
                em,
                "update STATEMENT set CONSUMED = 1 where ID = ?1 and CONSUMED = 0",
                statement.id().value());
        if (consumed == 0 && em.find(StatementEntity.class, statement.id().value()) == null) {
            throw new IllegalStateException("the statement was never kept");
        }
        return consumed == 1;
    }

    private static boolean advance(EntityManager em, Change change) {
        if (change.expectedVersion() == Change.NEW) {
            em.persist(AgreementEntity.foundedBy(change));
            em.flush();
            return true;
        }
        return AgreementStep.of(change).on(em);
    }

    private static CommitResult end(EntityManager em, NoticeEnd end) {
        if (end instanceof NoticeEnd.Withdrawn withdrawal) {
            boolean stays = OutboxByHand.stayHere(withdrawal).on(em, withdrawal.notice(), withdrawal.at());
            return stays ? CommitResult.COMMITTED : CommitResult.NOTICE_MAY_HAVE_LEFT;
        }
        if (end instanceof NoticeEnd.Believed belief) {
            boolean waited = JpaReceiptStore.decided(em, belief.answer(), Fate.ACCEPTED, belief.why(), belief.at());
            return waited ? CommitResult.COMMITTED : CommitResult.ANSWER_DECIDED;
        }
        NoticeEnd.HandedOver arrival = (NoticeEnd.HandedOver) end;
        OutboxStep.handedOver(em, arrival.notice(), arrival.at());
        return CommitResult.COMMITTED;
    }

    private void keepEvidence(EntityManager em, Change change, Consumption consumption) {
        byte[] sealed = sealing.seal()
                .seal(
                        consumption.certificate(),
                        Places.certificateOf(consumption.statement().id().value()));
        em.persist(EvidenceEntity.of(consumption, signedAt(change, consumption), sealed));
    }

    private static Instant signedAt(Change change, Consumption consumption) {
        Milestones when = change.stage().milestones();
        return consumption.statement().action() == Action.SIGN ? when.signedAt() : when.terminatedAt();
    }

    private static Statement signedFor(Change change) {
        return change.consumed()
                .map(Consumption::statement)
                .orElseThrow(() -> new IllegalArgumentException("a notice needs the statement that was signed"));
    }
}
