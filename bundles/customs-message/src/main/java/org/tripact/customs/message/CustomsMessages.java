package org.tripact.customs.message;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.tripact.exchange.api.Envelope;
import org.tripact.exchange.api.HeldStatement;
import org.tripact.exchange.api.SentStatement;
import org.tripact.kernel.AgreementNumber;
import org.tripact.kernel.MessageId;
import org.tripact.kernel.Outcome;
import org.w3c.dom.Document;

/** Customs' side of a link, for programs that play customs: reads what we send, writes what customs answers. */
public final class CustomsMessages {

    private final Link link;
    private final Post post;
    private final Clock clock;

    /** The link as customs sees it: own and peer are the other way round. */
    public CustomsMessages(Link link, Clock clock) {
        this.link = link;
        this.post = new Post(link, clock);
        this.clock = clock;
    }

    /** The message in the bytes: addressed to us, opened, sealed by the platform, and of the schema. */
    public Outcome<Envelope, Refusal> read(byte[] bytes) {
        return GuardedXml.parse(bytes)
                .flatMap(message -> DxpForm.isMessage(message)
                        ? post.head(message)
                                .flatMap(head -> post.content(message)
                                        .flatMap(this::notice)
                                        .flatMap(envelope -> matching(head, envelope)))
                        : Outcome.refused(Refusal.UNKNOWN_KIND));
    }

    /** The sheet of the platform's statement in the bytes, taken as a message is. */
    public Outcome<SentStatement, Refusal> readStatement(byte[] bytes) {
        return GuardedXml.parse(bytes)
                .flatMap(message -> DxpForm.isMessage(message)
                        ? post.head(message)
                                .flatMap(head -> post.content(message)
                                        .flatMap(this::statement)
                                        .flatMap(sent -> head.copMsgId().equals(StatementForm.idOf(sent))
                                                ? Outcome.accepted(sent)
                                                : Outcome.refused(Refusal.CONTRADICTORY)))
                        : Outcome.refused(Refusal.UNKNOWN_KIND));
    }

    /** One sheet of what customs holds, sealed and addressed. */
    public byte[] statement(HeldStatement sheet) {
        return post.addressed(StatementForm.idOf(sheet), StatementForm.TYPE, post.sealed(StatementForm.write(sheet)));
    }

    /** 业务回执 on a message, sealed and addressed; {@code status} is one of our codes. */
    public byte[] receipt(String guid, Envelope of, String status, String info) {
        return receipt(guid, of.id(), of.agreement(), status, info);
    }

    /** The same, for books that keep no more of a message than its id and its agreement. */
    public byte[] receipt(String guid, MessageId of, AgreementNumber agreement, String status, String info) {
        return answer(
                new BusinessAnswer(guid, of.value(), Optional.of(agreement), status, Meaning.UNKNOWN, at(), info));
    }

    /** A refusal of the format of whatever had this id, sealed and addressed; {@code status} is below zero. */
    public byte[] formatReject(String guid, String messageId, String status, String info) {
        return answer(new BusinessAnswer(guid, messageId, Optional.empty(), status, Meaning.UNKNOWN, at(), info));
    }

    /** 通讯回执 on the bytes of a message, nothing where they have no head to answer to. */
    public Optional<byte[]> technicalAnswer(byte[] message, String code, String info) {
        return GuardedXml.parse(message)
                .flatMap(read -> DxpForm.isMessage(read)
                        ? Post.fitting(read, () -> DxpForm.head(read))
                        : Outcome.<TransInfo, Refusal>refused(Refusal.UNKNOWN_KIND))
                .fold(Optional::of, refusal -> Optional.<TransInfo>empty())
                .map(head -> post.proved(DxpForm.answer(head, new TechnicalAnswer.Response(code, info, post.now()))));
    }

    private byte[] answer(BusinessAnswer answer) {
        return post.addressed(answer.guid(), link.dialect().answerType(), post.sealed(AnswerForm.write(answer)));
    }

    private Instant at() {
        return clock.instant();
    }

    private Outcome<Envelope, Refusal> notice(Document document) {
        if (!NoticeForm.isNotice(document)) {
            return Outcome.refused(Refusal.UNKNOWN_KIND);
        }
        return post.proven(document, () -> NoticeForm.read(document));
    }

    private Outcome<SentStatement, Refusal> statement(Document document) {
        return StatementForm.isSent(document)
                ? post.proven(document, () -> StatementForm.readSent(document))
                : Outcome.refused(Refusal.UNKNOWN_KIND);
    }

    /** The head is not sealed: it must say nothing else than what is. */
    private Outcome<Envelope, Refusal> matching(TransInfo head, Envelope envelope) {
        boolean same = head.copMsgId().equals(envelope.id().value())
                && head.msgType().equals(link.dialect().typeOf(envelope.kind()));
        return same ? Outcome.accepted(envelope) : Outcome.refused(Refusal.CONTRADICTORY);
    }
}
