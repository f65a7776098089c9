package org.tripact.customs.directory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.tripact.customs.message.PlatformMessages;
import org.tripact.exchange.api.Delivery;
import org.tripact.exchange.api.Envelope;
import org.tripact.exchange.api.ReceiptSink;
import org.tripact.exchange.api.StatementSink;
import org.tripact.testkit.SettableClock;
import org.tripact.testkit.connector.RecordedReceipts;
import org.tripact.testkit.connector.RecordedStatements;

/** The connector without its threads: a scan comes when a test says so. */
final class Rig implements AutoCloseable {

    static final String NAME = "directory";

    final Tree tree;
    final SettableClock clock = SettableClock.atFixtureTime();
    final Station station;
    final PlatformMessages messages;
    private final Outgoing outgoing;
    private final Scan scan;

    Rig(Path folder, ReceiptSink sink) throws IOException {
        this(folder, sink, new Disk(), Map.of());
    }

    Rig(Path folder, ReceiptSink sink, Disk disk, Map<String, Object> named) throws IOException {
        this(folder, sink, new RecordedStatements(), disk, named);
    }

    Rig(Path folder, StatementSink statements) throws IOException {
        this(folder, new RecordedReceipts(), statements, new Disk(), Map.of());
    }

    Rig(Path folder, ReceiptSink sink, StatementSink statements, Disk disk, Map<String, Object> named)
            throws IOException {
        Checked settings = Checked.of(Settings.in(folder, named), Guard.ourself());
        this.tree = Tree.at(folder);
        this.messages = new PlatformMessages(settings.link(), clock);
        this.station = new Station(settings.folders(), settings.guard(), disk);
        this.outgoing = new Outgoing(station, new OwnMessages(messages));
        Judge judge = new Judge(settings, station, messages, clock);
        this.scan = new Scan(settings, station, judge, new Settler(settings, station, sink, statements, clock), clock);
    }

    Delivery deliver(byte[] bytes) {
        return outgoing.deliver(bytes);
    }

    byte[] encode(Envelope envelope) {
        return messages.write(envelope);
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
