package org.tripact.store.jpa;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
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

    private static final int AT_ONCE = 512;

    private static final String LINES = "select o.id, o.messageId, o.kind, o.status, o.at, o.deliveredAt, a"
            + " from OutboxEntity o, StatementEntity s, AgreementEntity a"
            + " where s.id = o.statement and a.number = s.number"
            + " and o.connector = :connector and o.status <> 'WITHDRAWN' and ";

    private static final String NAMED = "o.messageId in :part";
    private static final String WITHOUT_ANSWER = "a.stage.state in ('SIGN_SENT', 'SIGN_STORED')";
    private static final String UNDECIDED =
            "o.customsCode in :part and o.kind = 'APPLICATION' and o.deliveredAt < :from and " + WITHOUT_ANSWER;

    // each finds few by one index, and the lines are read for them: of a join, a database may read the whole history
    private static final String DELIVERED = "select o.messageId from OutboxEntity o where o.connector = :connector"
            + " and o.deliveredAt >= :from and o.deliveredAt < :before order by o.id";
    private static final String MAY_HAVE_ARRIVED = "select o.messageId from OutboxEntity o"
            + " where o.connector = :connector and o.deliveredAt is null and o.status in ('WAITING', 'PARKED')"
            + " and (o.mayHaveArrived = 1 or o.attemptOpen = 1) order by o.id";
    private static final String DISPUTED = "select distinct d.subject from DifferenceEntity d"
            + " where d.connector = :connector and d.closedAt is null";
    private static final String CODES_WITHOUT_ANSWER =
            "select a.particulars.customsCode from AgreementEntity a where " + WITHOUT_ANSWER;

    private BookLines() {}

    static List<Line> ofDay(EntityManager em, String connector, long from, long before, int limit) {
        Set<String> ids = new LinkedHashSet<>(texts(of(em, DELIVERED, connector)
                .setParameter("from", from)
                .setParameter("before", before)
                .setMaxResults(limit)));
        ids.addAll(texts(of(em, MAY_HAVE_ARRIVED, connector).setMaxResults(limit)));
        ids.addAll(texts(of(em, DISPUTED, connector)));
        TreeMap<Long, Line> lines = new TreeMap<>();
        inParts(ids, part -> {
            add(lines, of(em, LINES + NAMED, connector).setParameter("part", part));
            cut(lines, limit);
        });
        inParts(texts(em.createQuery(CODES_WITHOUT_ANSWER)), part -> {
            add(
                    lines,
                    of(em, LINES + UNDECIDED, connector)
                            .setParameter("part", part)
                            .setParameter("from", from));
            cut(lines, limit);
        });
        return List.copyOf(lines.values());
    }

    static List<Line> ofMessages(EntityManager em, String connector, List<MessageId> ids) {
        TreeMap<Long, Line> lines = new TreeMap<>();
        inParts(
                ids.stream().map(MessageId::value).toList(),
                part -> add(lines, of(em, LINES + NAMED, connector).setParameter("part", part)));
        return List.copyOf(lines.values());
    }

    private static Query of(EntityManager em, String query, String connector) {
        return em.createQuery(query).setParameter("connector", connector);
    }

    private static List<String> texts(Query query) {
        List<String> texts = new ArrayList<>();
        for (Object text : query.getResultList()) {
            texts.add((String) text);
        }
        return texts;
    }

    private static void inParts(Collection<String> all, Consumer<List<String>> each) {
        List<String> list = List.copyOf(all);
        for (int start = 0; start < list.size(); start += AT_ONCE) {
            each.accept(OutboxClaim.fewSizes(list.subList(start, Math.min(list.size(), start + AT_ONCE))));
        }
    }

    private static void add(Map<Long, Line> lines, Query query) {
        for (Object row : query.getResultList()) {
            Object[] columns = (Object[]) row;
            lines.put((Long) columns[0], line(columns));
        }
    }

    /** The oldest stay. */
    private static void cut(TreeMap<Long, Line> lines, int limit) {
        while (lines.size() > limit) {
            lines.pollLastEntry();
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
