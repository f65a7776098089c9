package org.tripact.customs.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.exchange.api.HeldStatement;
import org.tripact.exchange.api.ReceiptSink;
import org.tripact.exchange.api.StatementSink;
import org.tripact.exchange.api.Stray;
import org.tripact.exchange.api.StrayShelf;
import org.tripact.kernel.MessageId;

/**
 * Does what was decided. The order is the promise: what came is stored first, then the ledger knows the file, then it
 * moves away; whatever a crash leaves undone is found where it lay, and done again.
 */
final class Settler {

    static final String SHELF = "the shelf of strays";
    static final String ASIDE = "the aside folder";
    /** No place has room for it, and emptying one would not help. */
    static final String NOWHERE = "nowhere";

    private static final Logger LOG = LoggerFactory.getLogger(Settler.class);

    private final Station station;
    private final ReceiptSink sink;
    private final StatementSink statements;
    private final Shelf shelf;
    private final Archive archive;
    private final Aside aside;
    private final Clock clock;

    Settler(
            Checked settings,
            Station station,
            ReceiptSink sink,
            StrayShelf shelf,
            StatementSink statements,
            Clock clock) {
        this.station = station;
        this.sink = sink;
        this.statements = statements;
        this.shelf = new Shelf(settings.name(), shelf);
        this.archive = new Archive(settings, station, clock);
        this.aside = new Aside(settings, station);
        this.clock = clock;
    }

    /** What had no room for it, so that it stays where it lies; nothing where it was done. */
    Optional<String> settle(Found found, byte[] bytes, Verdict verdict) throws IOException {
        if (verdict instanceof Verdict.SetAside why) {
            return forAPerson(found, bytes, why);
        }
        if (verdict instanceof Verdict.Refuse refuse) {
            if (!station.ledger().isRefused(refuse.id())) {
                station.ledger().refuse(refuse.id());
            }
            return forAPerson(found, bytes, new Verdict.SetAside(Reason.REFUSED, refuse.detail()));
        }
        if (verdict instanceof Verdict.State state) {
            return state(found, bytes, state.sheet());
        }
        settleForGood(found, bytes, verdict);
        return Optional.empty();
    }

    private void settleForGood(Found found, byte[] bytes, Verdict verdict) throws IOException {
        String sha256 = Sha256.of(bytes);
        if (verdict instanceof Verdict.Give give) {
            sink.accept(give.receipt());
            take(sha256);
            archive(found, sha256);
        } else if (verdict instanceof Verdict.Note note) {
            LOG.info("{}: {}", found.name(), Aside.printable(note.what()));
            take(sha256);
            archive(found, sha256);
        } else if (verdict instanceof Verdict.Known) {
            archive(found, sha256);
        } else if (verdict instanceof Verdict.PassedOn passed) {
            passedOn(found, passed.id(), sha256);
        } else if (verdict instanceof Verdict.PutBack back) {
            putBack(found, back.id());
        }
    }

    /** The ledger does not learn of it: put right, the same file may come again and be taken. */
    private Optional<String> forAPerson(Found found, byte[] bytes, Verdict.SetAside why) throws IOException {
        Optional<Stray.Reason> reason = why.reason().onTheShelf();
        if (reason.isPresent()) {
            if (!shelf.keeps(found, bytes, reason.get(), why)) {
                return Optional.of(SHELF);
            }
            archive(found, Sha256.of(bytes));
        } else if (aside.canNeverHold(found)) {
            return Optional.of(NOWHERE);
        } else if (aside.hasRoomFor(found)) {
            aside.put(found, why, clock.instant());
        } else {
            return Optional.of(ASIDE);
        }
        return Optional.empty();
    }

    void sweep() throws IOException {
        archive.sweep();
    }

    /** What nobody has asked for is authentic all the same: a person looks why it came. */
    private Optional<String> state(Found found, byte[] bytes, HeldStatement sheet) throws IOException {
        if (statements.accept(sheet) == StatementSink.Acceptance.UNASKED) {
            String detail = "no statement of " + sheet.sheet().day() + " is awaited, round "
                    + sheet.sheet().round();
            return forAPerson(found, bytes, new Verdict.SetAside(Reason.UNMATCHED, detail));
        }
        String sha256 = Sha256.of(bytes);
        take(sha256);
        archive(found, sha256);
        return Optional.empty();
    }

    /** A crash may have kept it from the ledger when it was handed over; the exchange will ask again. */
    private void passedOn(Found found, MessageId id, String sha256) throws IOException {
        if (station.ledger().handed(id).isEmpty()) {
            station.ledger().hand(id, sha256);
        }
        archive(found, sha256);
    }

    private void putBack(Found found, MessageId id) throws IOException {
        station.ledger().putBack(id);
        Path outBox = station.folders().outBox();
        station.disk().move(found.file(), outBox.resolve(Outgoing.nameOf(id)));
        LOG.warn("{}: the partner could not pass it on; put into the OutBox again", id);
    }

    private void take(String sha256) throws IOException {
        station.taken().add(sha256, archive.today());
    }

    /** What was written into the file since it was read has not been read: it stays. */
    private void archive(Found found, String sha256) throws IOException {
        PosixFileAttributes now =
                Files.readAttributes(found.file(), PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (now.fileKey().equals(found.attributes().fileKey())
                && now.size() == found.attributes().size()
                && now.lastModifiedTime().equals(found.attributes().lastModifiedTime())) {
            archive.put(found, sha256);
        }
    }
}
