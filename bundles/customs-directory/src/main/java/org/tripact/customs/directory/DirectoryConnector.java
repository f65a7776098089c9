package org.tripact.customs.directory;

import java.io.IOException;
import java.time.Clock;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.customs.message.Link;
import org.tripact.customs.message.PlatformMessages;
import org.tripact.exchange.api.CustomsConnector;
import org.tripact.exchange.api.Delivery;
import org.tripact.exchange.api.Envelope;
import org.tripact.exchange.api.ReceiptSink;
import org.tripact.exchange.api.ReconcilingConnector;
import org.tripact.exchange.api.SentStatement;
import org.tripact.exchange.api.StatementSink;
import org.tripact.exchange.api.StrayShelf;

/** Reaches customs by the folders of a partner program, such as the single window's import client. */
@Component(
        service = CustomsConnector.class,
        immediate = true,
        configurationPid = "org.tripact.customs.directory",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = DirectorySettings.class, factory = true)
public final class DirectoryConnector implements ReconcilingConnector {

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryConnector.class);

    private final String name;
    private final boolean reconciles;
    private final PlatformMessages messages;
    private final Station station;
    private final Outgoing outgoing;
    private final Hands hands;
    private final Rounds rounds;

    @Activate
    public DirectoryConnector(
            @Reference ReceiptSink sink,
            @Reference StrayShelf shelf,
            @Reference StatementSink statements,
            BundleContext bundle,
            DirectorySettings settings)
            throws IOException {
        this(
                sink,
                shelf,
                statements,
                Checked.of(settings, Guard.ourself()).sealedUnless(bundle.getProperty(Link.DEMO)),
                new Disk(),
                Clock.systemUTC());
    }

    DirectoryConnector(
            ReceiptSink sink, StrayShelf shelf, StatementSink statements, Checked settings, Disk disk, Clock clock) {
        this.name = settings.name();
        this.reconciles = settings.statements();
        this.messages = new PlatformMessages(settings.link(), clock);
        this.station = new Station(settings.folders(), settings.guard(), disk);
        this.outgoing = new Outgoing(station, new OwnMessages(messages));
        this.hands = new Hands(name, settings.pace().timeout());
        Scan scan = new Scan(
                settings,
                station,
                new Judge(settings, station, messages, clock),
                new Settler(settings, station, sink, shelf, statements, clock),
                clock);
        this.rounds = new Rounds(name, scan, settings.pace().scan());
        LOG.info("Customs directory runs: {}", settings);
    }

    @Deactivate
    void stop() throws IOException {
        hands.stop();
        rounds.stop();
        station.close();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public byte[] encode(Envelope envelope) {
        return messages.write(envelope);
    }

    @Override
    public Delivery deliver(byte[] encoded) {
        return hands.deliver(attempt -> outgoing.deliver(encoded, attempt));
    }

    @Override
    public boolean reconciles() {
        return reconciles;
    }

    /** A sheet has an id as a message has, and lies in the same folders under the same promises. */
    @Override
    public Delivery send(SentStatement sheet) {
        return deliver(messages.write(sheet));
    }
}
