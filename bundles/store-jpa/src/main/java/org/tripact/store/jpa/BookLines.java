package org.tripact.store.jpa;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.tripact.agreement.api.Agreement;
import org.tripact.agreement.api.Milestones;
import org.tripact.agreement.api.State;
import org.tripact.exchange.api.MessageKind;
import org.tripact.exchange.api.ReceiptKind;
import org.tripact.exchange.api.SentStatement.Line;
import org.tripact.exchange.api.port.Outbox.Status;
import org.tripact.kernel.MessageId;
import org.tripact.store.jpa.entity.AgreementEntity;
import org.tripact.store.jpa.entity.Micros;

/** Lines of our books: messages with what their agreements know of customs' answers. */
final class BookLines {

    private static final int AT_ONCE = 500;

    private static final String LINES = "select o.id, o.messageId, o.kind, o.status, o.at, o.deliveredAt, a"
            + " from OutboxEntity o, StatementEntity s, AgreementEntity a"
            + " where s.id = o.statement and a.number = s.number"
            + " and o.connector = :connector and o.status <> 'WITHDRAWN' and ";

    // apart, since a database finds no index for all of them together
    private static final String DELIVERED = "o.deliveredAt >= :from and o.deliveredAt < :before";
    private static final String UNDECIDED =
            "o.deliveredAt < :from and o.kind = 'APPLICATION'" + " and a.stage.state in ('SIGN_SENT', 'SIGN_STORED')";
    private static final String MAY_HAVE_ARRIVED =
            "o.status in ('WAITING', 'PARKED') and (o.mayHaveArrived = 1 or o.attemptOpen = 1)";
    private static final String DISPUTED = "o.messageId in (select d.subject from DifferenceEntity d"
            + " where d.connector = :connector and d.openKey is not null)";

    private BookLines() {}

    static List<Line> ofDay(EntityManager em, String connector, long from, long before, int limit) {
        Map<Long, Line> lines = new LinkedHashMap<>();
        add(lines, query(em, DELIVERED, connector).setParameter("from", from).setParameter("before", before), limit);
        add(lines, query(em, UNDECIDED, connector).setParameter("from", from), limit);
        add(lines, query(em, MAY_HAVE_ARRIVED, connector), limit);
        add(lines, query(em, DISPUTED, connector), limit);
        return lines.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .limit(limit)
                .map(Map.Entry::getValue)
                .toList();
    }

    static List<Line> ofMessages(EntityManager em, String connector, List<MessageId> ids) {
        List<Line> found = new ArrayList<>();
        for (int start = 0; start < ids.size(); start += AT_ONCE) {
            List<String> part = ids.subList(start, Math.min(ids.size(), start + AT_ONCE)).stream()
                    .map(MessageId::value)
                    .toList();
            Map<Long, Line> lines = new LinkedHashMap<>();
            add(lines, query(em, "o.messageId in :ids", connector).setParameter("ids", part), AT_ONCE);
            found.addAll(lines.values());
        }
        return found;
    }

    private static Query query(EntityManager em, String which, String connector) {
        return em.createQuery(LINES + which + " order by o.id").setParameter("connector", connector);
    }

    private static void add(Map<Long, Line> lines, Query query, int limit) {
        for (Object row : query.setMaxResults(limit).getResultList()) {
            Object[] columns = (Object[]) row;
            lines.put((Long) columns[0], line(columns));
        }
    }

    private static Line line(Object[] columns) {
        Agreement agreement = ((AgreementEntity) columns[6]).toAgreement();
        MessageKind kind = MessageKind.valueOf((String) columns[2]);
        boolean delivered = columns[3].equals(Status.DELIVERED.name());
        Instant sent = Micros.toInstant((Long) (delivered ? columns[5] : columns[4]));
        Optional<ReceiptKind> answer = kind == MessageKind.APPLICATION ? answer(agreement.state()) : Optional.empty();
        return new Line(
                new MessageId((String) columns[1]),
                kind,
                agreement.number(),
                delivered,
                answer,
                answer.map(of -> since(of, agreement.stage().milestones())).orElse(sent));
    }

    private static Optional<ReceiptKind> answer(State state) {
        return switch (state) {
            case SIGN_DECLARED, SIGN_SENT -> Optional.empty();
            case SIGN_STORED -> Optional.of(ReceiptKind.STORED);
            case SIGN_STORE_FAILED -> Optional.of(ReceiptKind.STORE_FAILED);
            case SIGN_APPROVED, TERMINATED -> Optional.of(ReceiptKind.APPROVED);
            case SIGN_REJECTED -> Optional.of(ReceiptKind.REJECTED);
        };
    }

    private static Instant since(ReceiptKind kind, Milestones when) {
        return kind == ReceiptKind.STORED ? when.storedAt() : when.decidedAt();
    }
}
