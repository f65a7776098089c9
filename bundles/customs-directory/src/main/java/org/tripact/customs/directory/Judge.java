package org.tripact.customs.directory;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.tripact.customs.message.BusinessAnswer;
import org.tripact.customs.message.PlatformMessages;
import org.tripact.customs.message.Received;
import org.tripact.customs.message.TechnicalAnswer;
import org.tripact.exchange.api.Delivery;
import org.tripact.exchange.api.Receipt;
import org.tripact.kernel.MessageId;

/** Decides what is to become of a file by what is in it; changes nothing. */
final class Judge {

    /** A writer that pauses longer than a scan leaves half a document: that alone is no reason to take it from him. */
    static final int SCANS_BEFORE_UNREADABLE = 5;

    private final Checked settings;
    private final Station station;
    private final OwnMessages own;
    private final PlatformMessages messages;
    private final Clock clock;

    Judge(Checked settings, Station station, PlatformMessages messages, Clock clock) {
        this.settings = settings;
        this.station = station;
        this.own = new OwnMessages(messages);
        this.messages = messages;
        this.clock = clock;
    }

    /** What can be said before a byte is read. */
    Optional<Verdict> unread(Found found) {
        if (!found.attributes().isRegularFile()) {
            return Optional.of(new Verdict.SetAside(Reason.NO_FILE, "a link or a device"));
        }
        if (!station.guard().isOurs(found.attributes())) {
            return Optional.of(new Verdict.SetAside(
                    Reason.OWNER, found.attributes().owner().getName()));
        }
        return found.attributes().size() > settings.maxBytes()
                ? Optional.of(new Verdict.SetAside(
                        Reason.TOO_LARGE, found.attributes().size() + " bytes"))
                : Optional.empty();
    }

    Verdict judge(Found found, byte[] bytes) {
        if (!found.box().expects(found.file().getFileName().toString())) {
            return new Verdict.SetAside(Reason.NAME, "no such name is expected");
        }
        String sha256 = Sha256.of(bytes);
        Optional<MessageId> ours = found.box() == Box.IN ? Optional.empty() : own.idOf(bytes);
        if (ours.isPresent()) {
            return ownMessage(found, ours.get(), sha256);
        }
        if (station.taken().contains(sha256)) {
            return new Verdict.Known();
        }
        return found.isStatement() ? statement(found, bytes) : answer(found, messages.read(bytes));
    }

    private Verdict statement(Found found, byte[] bytes) {
        return messages.readStatement(settings.name(), bytes)
                .fold(
                        Verdict.State::new,
                        why -> why.isDoubt()
                                ? new Verdict.SetAside(Reason.UNPROVEN, why.name())
                                : unreadable(found, why.name()));
    }

    private Verdict ownMessage(Found found, MessageId id, String sha256) {
        if (station.ledger().handed(id).filter(handed -> !handed.equals(sha256)).isPresent()) {
            return new Verdict.SetAside(Reason.ALTERED, id.value());
        }
        return found.box() == Box.SENT ? new Verdict.PassedOn(id) : failed(found, id);
    }

    private Verdict failed(Found found, MessageId id) {
        if (station.ledger().isRefused(id)) {
            return new Verdict.SetAside(Reason.REFUSED, id.value());
        }
        if (station.ledger().timesBack(id) >= settings.retries()) {
            return new Verdict.SetAside(Reason.FAILED, id + " came back after " + settings.retries() + " retries");
        }
        boolean tooSoon = Duration.between(found.stillSince(), clock.instant()).compareTo(settings.retryAfter()) < 0;
        return tooSoon ? new Verdict.Wait() : new Verdict.PutBack(id);
    }

    private Verdict answer(Found found, Received received) {
        if (received instanceof Received.Authentic authentic) {
            return business(found, authentic.answer());
        }
        if (received instanceof Received.Technical technical) {
            TechnicalAnswer answer = technical.answer();
            String code = answer.responses().get(answer.responses().size() - 1).code();
            return way(found, answer.messageId(), code, answer.delivery());
        }
        if (received instanceof Received.Unproven unproven) {
            return new Verdict.SetAside(Reason.UNPROVEN, unproven.why().name());
        }
        return unreadable(found, ((Received.Unreadable) received).why().name());
    }

    private static Verdict unreadable(Found found, String why) {
        return found.scans() < SCANS_BEFORE_UNREADABLE
                ? new Verdict.Wait()
                : new Verdict.SetAside(Reason.UNREADABLE, why);
    }

    private Verdict business(Found found, BusinessAnswer answer) {
        Optional<Receipt> receipt;
        try {
            receipt = answer.receipt(settings.name());
        } catch (IllegalArgumentException unfit) {
            return new Verdict.SetAside(Reason.UNREADABLE, "an id that no receipt may have");
        }
        return receipt.<Verdict>map(Verdict.Give::new)
                .orElseGet(() -> way(
                        found,
                        answer.messageId(),
                        answer.status(),
                        answer.meaning().delivery(answer.status() + " " + answer.info())));
    }

    /** An answer that speaks of the way only. Its words are not ours to tell: the code says it, and a person may read. */
    private Verdict way(Found found, String messageId, String code, Delivery delivery) {
        Optional<MessageId> known = MessageId.parse(messageId)
                .filter(id -> station.ledger().handed(id).isPresent());
        if (known.isEmpty()) {
            return new Verdict.SetAside(Reason.UNMATCHED, "no message of ours");
        }
        MessageId id = known.get();
        String detail = id + " status " + code;
        if (delivery instanceof Delivery.Accepted) {
            return new Verdict.Note(id + " is on its way");
        }
        if (delivery instanceof Delivery.Refused) {
            return new Verdict.Refuse(id, detail);
        }
        if (delivery instanceof Delivery.NotSent) {
            return isGivenBack(found, id)
                    ? new Verdict.Note(detail + ", was given back")
                    : new Verdict.SetAside(Reason.NOT_SENT, detail);
        }
        return new Verdict.SetAside(Reason.STATUS, detail);
    }

    private boolean isGivenBack(Found answer, MessageId id) {
        Path box = station.folders().box(Box.FAIL);
        return Stream.of(Outgoing.nameOf(id), "Failed_" + Outgoing.nameOf(id))
                .map(box::resolve)
                .filter(file -> !file.equals(answer.file()))
                .anyMatch(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS));
    }
}
