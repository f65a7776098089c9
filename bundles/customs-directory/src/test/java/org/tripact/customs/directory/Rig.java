package org.tripact.customs.directory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tripact.customs.message.Attempt;
import org.tripact.customs.message.PlatformMessages;
import org.tripact.exchange.api.Delivery;
import org.tripact.exchange.api.Envelope;
import org.tripact.exchange.api.ReceiptSink;
import org.tripact.exchange.api.StatementSink;
import org.tripact.exchange.api.StrayShelf;
import org.tripact.testkit.SettableClock;
import org.tripact.testkit.connector.RecordedReceipts;
import org.tripact.testkit.connector.RecordedStatements;
import org.tripact.testkit.connector.RecordedStrays;

/** The connector without its threads: a scan comes when a test says so. */
final class Rig implements AutoCloseable {

    static final String NAME = "directory";

    final Tree tree;
    final SettableClock clock = SettableClock.atFixtureTime();
    final Station station;
    final PlatformMessages messages;
    final RecordedStrays strays = new RecordedStrays();
    private final Outgoing outgoing;
    private final Scan scan;

    Rig(Path folder, ReceiptSink sink) throws IOException {
        this(folder, sink, new Disk(), Map.of());
    }

    Rig(Path folder, ReceiptSink sink, Disk disk, Map<String, Object> named) throws IOException {
        this(folder, sink, Optional.empty(), new RecordedStatements(), disk, named);
    }

    Rig(Path folder, StatementSink statements) throws IOException {
        this(folder, new RecordedReceipts(), Optional.empty(), statements, new Disk(), Map.of());
    }

    /** With a shelf of its own unless another one is given. */
    Rig(
            Path folder,
            ReceiptSink sink,
            Optional<StrayShelf> shelf,
            StatementSink statements,
            Disk disk,
            Map<String, Object> named)
            throws IOException {
        Checked settings = Checked.of(Settings.in(folder, named), Guard.ourself());
        this.tree = Tree.at(folder);
        this.messages = new PlatformMessages(settings.link(), clock);
        this.station = new Station(settings.folders(), settings.guard(), disk);
        this.outgoing = new Outgoing(station, new OwnMessages(messages));
        Judge judge = new Judge(settings, station, messages, clock);
        Settler settler = new Settler(settings, station, sink, shelf.orElse(strays), statements, clock);
        this.scan = new Scan(settings, station, judge, settler, clock);
    }

    Delivery deliver(byte[] bytes) {
        return deliver(bytes, new Attempt());
    }

    Delivery deliver(byte[] bytes, Attempt attempt) {
        return outgoing.deliver(bytes, attempt);
    }

    byte[] encode(Envelope envelope) {
        return messages.write(envelope);
    }

    /** The bytes of an application that lies in the OutBox. */
    byte[] delivered() throws IOException {
        byte[] bytes = encode(Sides.application());
        deliver(bytes);
        return bytes;
    }

    /** The partner's side says with this code what became of a message. */
    void answer(byte[] message, String code) {
        tree.drop(
                Box.IN,
                "Failed_1.xml",
                Sides.customs().technicalAnswer(message, code, "网络异常").orElseThrow());
    }

    /** Our own reasons of what is on the shelf. */
    List<String> shelved() {
        return strays.all().stream().map(stray -> stray.detail().split(" ")[0]).toList();
    }

    void scans(int times) {
        for (int i = 0; i < times; i++) {
            scan.once();
        }
    }

    /** As often as it takes for a file that nobody touches. */
    void scans() {
        scans(Judge.SCANS_BEFORE_UNREADABLE);
    }

    @Override
    public void close() throws IOException {
        station.close();
    }
}
