package org.tripact.customs.message;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.exchange.api.Envelope;
import org.tripact.exchange.api.HeldStatement;
import org.tripact.exchange.api.SentStatement;
import org.tripact.kernel.MessageId;
import org.tripact.kernel.Outcome;
import org.w3c.dom.Document;

/** Our side of a link: writes what goes to customs, reads what comes from there. Safe for many threads. */
public final class PlatformMessages {

    private static final Logger LOG = LoggerFactory.getLogger(PlatformMessages.class);

    private final Link link;
    private final Post post;

    /**
     * The clock dates what goes out and says whether a certificate is valid. One that is not, or not for 30 days more, is
     * told in the log: answers may be read all the same.
     */
    public PlatformMessages(Link link, Clock clock) {
        this.link = link;
        this.post = new Post(link, clock);
        List<String> warnings = link.certificateWarnings(clock.instant());
        if (!warnings.isEmpty()) {
            LOG.warn("{} to {}: {}", link.ownId(), link.peerId(), String.join("; ", warnings));
        }
    }

    /**
     * The bytes of a message, for {@code CustomsConnector.encode}: call it once and keep them, sealing and enciphering
     * are randomised. An envelope that does not fit the schema is a fault: IllegalArgumentException; so is a certificate
     * that does not hold now, ours for seals or the other side's for envelopes: IllegalStateException, which says which.
     */
    public byte[] write(Envelope envelope) {
        byte[] sealed = post.sealed(NoticeForm.write(envelope));
        return post.addressed(envelope.id().value(), link.dialect().typeOf(envelope.kind()), sealed);
    }

    /** The bytes of one sheet of a statement of ours; sealed, enciphered and addressed as messages are. */
    public byte[] write(SentStatement sheet) {
        return post.addressed(StatementForm.idOf(sheet), StatementForm.TYPE, post.sealed(StatementForm.write(sheet)));
    }

    /**
     * A sheet of customs' statement for this connector, authentic by its seal; else why not: {@link Refusal#isDoubt} tells
     * what was read and proves nothing. Throws nothing, whatever the bytes.
     */
    public Outcome<HeldStatement, Refusal> readStatement(String connector, byte[] bytes) {
        return GuardedXml.parse(bytes)
                .flatMap(document -> DxpForm.isMessage(document)
                        ? post.head(document).flatMap(head -> post.content(document))
                        : Outcome.accepted(document))
                .flatMap(document -> StatementForm.isHeld(document)
                        ? post.proven(document, () -> StatementForm.readHeld(document))
                        : Outcome.refused(Refusal.UNKNOWN_KIND))
                .flatMap(held ->
                        held.connector().equals(connector) ? Outcome.accepted(held) : Outcome.refused(Refusal.ADDRESS));
    }

    /** The id within bytes of {@link #write}, for file names and headers; IllegalArgumentException for other bytes. */
    public MessageId idOf(byte[] written) {
        return GuardedXml.parse(written)
                .flatMap(document -> DxpForm.isMessage(document)
                        ? Post.fitting(document, () -> DxpForm.head(document))
                        : Outcome.<TransInfo, Refusal>refused(Refusal.UNKNOWN_KIND))
                .flatMap(head -> head.senderId().equals(link.ownId())
                        ? Outcome.accepted(new MessageId(head.copMsgId()))
                        : Outcome.<MessageId, Refusal>refused(Refusal.ADDRESS))
                .fold(id -> id, refusal -> {
                    throw new IllegalArgumentException("not bytes that this side wrote: " + refusal);
                });
    }

    /** What bytes from customs are: any bytes, at most 3 MiB of them are looked at. Throws nothing. */
    public Received read(byte[] bytes) {
        return GuardedXml.parse(bytes).fold(this::read, Received.Unreadable::new);
    }

    private Received read(Document document) {
        if (DxpForm.isAnswer(document)) {
            return technical(document);
        }
        if (DxpForm.isMessage(document)) {
            return post.head(document)
                    .flatMap(head -> post.content(document))
                    .fold(this::business, Received.Unreadable::new);
        }
        return business(document);
    }

    private Received technical(Document document) {
        return Post.fitting(document, () -> DxpForm.originalHead(document))
                .flatMap(head -> head.senderId().equals(link.ownId())
                        ? Post.fitting(document, () -> DxpForm.readAnswer(document, link.statuses()))
                        : Outcome.<TechnicalAnswer, Refusal>refused(Refusal.ADDRESS))
                .<Received>fold(Received.Technical::new, Received.Unreadable::new);
    }

    private Received business(Document document) {
        if (!AnswerForm.isAnswer(document)) {
            return new Received.Unreadable(Refusal.UNKNOWN_KIND);
        }
        Optional<Refusal> fault = post.sealFault(document);
        return Post.fitting(document, () -> AnswerForm.read(document, link.statuses()))
                .fold(answer -> judged(answer, fault), unfit -> new Received.Unreadable(Post.sooner(fault, unfit)));
    }

    private static Received judged(BusinessAnswer answer, Optional<Refusal> fault) {
        if (fault.isPresent()) {
            return new Received.Unproven(answer, fault.get());
        }
        return AnswerForm.isConsistent(answer)
                ? new Received.Authentic(answer)
                : new Received.Unproven(answer, Refusal.CONTRADICTORY);
    }
}
