package org.tripact.customs.message;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.tripact.crypto.CmsEnvelope;
import org.tripact.kernel.Outcome;
import org.w3c.dom.Document;

/** What both sides do alike: seal, encipher and address what goes out; take the same off what comes in. */
final class Post {

    private static final byte DER_SEQUENCE = 0x30;

    private final Link link;
    private final SealCheck seals;
    private final Clock clock;

    Post(Link link, Clock clock) {
        this.link = link;
        this.seals = new SealCheck(link.peer(), clock);
        this.clock = clock;
    }

    /**
     * The file of a business document: sealed, and proved to be what the other side will take. It is kept and sent for good,
     * so it is not sealed at all where the other side would refuse the seal.
     */
    byte[] sealed(Document business) {
        link.keys().sealValidity().demand(clock.instant());
        Seal.put(business, link.keys(), link.dialect().sealFamily());
        return proved(business);
    }

    /** The file of a terminal message with this in it, enciphered where the other side has a certificate for it. */
    byte[] addressed(String copMsgId, String msgType, byte[] file) {
        byte[] data =
                link.peer().recipient().map(peer -> enciphered(file, peer)).orElse(file);
        return proved(
                DxpForm.message(new TransInfo(copMsgId, link.ownId(), List.of(link.peerId()), now(), msgType), data));
    }

    private byte[] enciphered(byte[] file, PeerCertificates.Recipient peer) {
        peer.validity().demand(clock.instant());
        return CmsEnvelope.seal(
                file, peer.certificate(), link.dialect().envelopeFamily().cms());
    }

    byte[] proved(Document document) {
        byte[] file = Canonical.file(document);
        Optional<Refusal> refusal = GuardedXml.parse(file)
                .fold(read -> Schemas.fits(read) ? Optional.empty() : Optional.of(Refusal.SCHEMA), Optional::of);
        if (refusal.isPresent()) {
            String name = document.getDocumentElement().getLocalName();
            throw new IllegalArgumentException(name + " with these values would be refused: " + refusal.get());
        }
        return file;
    }

    LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), AnswerForm.BEIJING).truncatedTo(ChronoUnit.SECONDS);
    }

    /** Why the seal of a business document proves nothing; on a link that demands none, none is no fault. */
    Optional<Refusal> sealFault(Document business) {
        boolean demanded = link.dialect().sealRule() == SealRule.REQUIRED;
        return seals.fault(business).filter(fault -> demanded || fault != Refusal.SEAL_MISSING);
    }

    /** What a business document says, where its seal is as it should be. */
    <V> Outcome<V, Refusal> proven(Document business, Supplier<V> reading) {
        Optional<Refusal> fault = sealFault(business);
        return fitting(business, reading)
                .mapRefusal(unfit -> sooner(fault, unfit))
                .flatMap(read -> fault.isPresent() ? Outcome.refused(fault.get()) : Outcome.accepted(read));
    }

    /** A document whose seal was tampered with seldom fits the schema either: the seal's fault tells more. */
    static Refusal sooner(Optional<Refusal> sealFault, Refusal unfit) {
        return sealFault.filter(fault -> fault != Refusal.SEAL_MISSING).orElse(unfit);
    }

    /** A terminal message that is well formed and goes from the other side to us. */
    Outcome<TransInfo, Refusal> head(Document message) {
        return fitting(message, () -> DxpForm.head(message))
                .flatMap(info -> info.senderId().equals(link.peerId())
                                && info.receiverIds().contains(link.ownId())
                        ? Outcome.accepted(info)
                        : Outcome.refused(Refusal.ADDRESS));
    }

    /** The business document within a terminal message. */
    Outcome<Document, Refusal> content(Document message) {
        return fitting(message, () -> DxpForm.data(message))
                .flatMap(this::opened)
                .flatMap(GuardedXml::parse);
    }

    /** What a document says, where it fits its schema and what the schema cannot know. */
    static <V> Outcome<V, Refusal> fitting(Document document, Supplier<V> reading) {
        if (!Schemas.fits(document)) {
            return Outcome.refused(Refusal.SCHEMA);
        }
        try {
            return Outcome.accepted(reading.get());
        } catch (DateTimeException | IllegalArgumentException | NoSuchElementException impossible) {
            // A 31st of February passes a schema's pattern.
            return Outcome.refused(Refusal.SCHEMA);
        }
    }

    private Outcome<byte[], Refusal> opened(byte[] data) {
        if (data.length == 0 || data[0] != DER_SEQUENCE) {
            return Outcome.accepted(data);
        }
        return link.keys()
                .opener()
                .map(own -> CmsEnvelope.open(data, own.name(), own.key()).mapRefusal(fault -> Refusal.ENVELOPE))
                .orElseGet(() -> Outcome.refused(Refusal.ENVELOPE));
    }
}
