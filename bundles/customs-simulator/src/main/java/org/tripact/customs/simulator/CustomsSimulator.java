package org.tripact.customs.simulator;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.customs.simulator.KeyFolder.Links;
import org.tripact.exchange.api.CustomsConnector;
import org.tripact.exchange.api.Delivery;
import org.tripact.exchange.api.Envelope;
import org.tripact.exchange.api.ReceiptSink;
import org.tripact.exchange.api.ReconcilingConnector;
import org.tripact.exchange.api.SentStatement;
import org.tripact.exchange.api.StatementSink;
import org.tripact.exchange.api.StrayShelf;
import org.tripact.kernel.MessageId;

/**
 * Plays customs (demo) at the end of a line of its own: takes messages into its books and answers them. One for each
 * configuration, and one as the defaults say where there is none.
 */
@Component(
        service = {CustomsConnector.class, Desk.class},
        immediate = true,
        configurationPid = "org.tripact.customs.simulator",
        // said outright: a factory designation alone would make a file necessary
        configurationPolicy = ConfigurationPolicy.OPTIONAL)
@Designate(ocd = SimulatorSettings.class, factory = true)
public final class CustomsSimulator implements ReconcilingConnector, Desk {

    private static final Logger LOG = LoggerFactory.getLogger(CustomsSimulator.class);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);

    private final String name;
    private final Books books;
    private final Line line;
    private final Clerk clerk;
    private final Door door;
    private final Statements statements;
    private final Clock clock;

    @Activate
    public CustomsSimulator(
            @Reference ReceiptSink sink,
            @Reference StrayShelf shelf,
            @Reference StatementSink statements,
            SimulatorSettings settings) {
        this(sink, shelf, statements, Checked.of(settings), KeyFolder::beside, FIRST_WAIT, Clock.systemUTC());
    }

    CustomsSimulator(
            ReceiptSink sink,
            StrayShelf shelf,
            StatementSink statements,
            Checked settings,
            Function<Path, Links> keys,
            Duration firstWait,
            Clock clock) {
        this.name = settings.name();
        this.clock = clock;
        this.books = Books.open(settings.folder());
        this.line = Line.open(() -> {
            Links links = keys.apply(settings.folder());
            return new Line.Ends(
                    new PlatformEnd(name, links, sink, shelf, statements, clock), new CustomsEnd(links, clock));
        });
        this.clerk = new Clerk(books, settings.plan(), line, firstWait, clock);
        this.door = new Door(line, books, clerk, settings, clock);
        this.statements = new Statements(line, books, settings.plan(), clock);
        clerk.start();
        LOG.info("Customs simulator (demo) runs: {}", settings);
    }

    @Deactivate
    void stop() {
        door.close();
        clerk.stop();
        line.close();
        books.close();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public byte[] encode(Envelope envelope) {
        return line.ends().platform().write(envelope);
    }

    @Override
    public Delivery deliver(byte[] encoded) {
        return door.deliver(encoded);
    }

    @Override
    public boolean reconciles() {
        return true;
    }

    @Override
    public Delivery send(SentStatement sheet) {
        return statements.deliver(sheet);
    }

    @Override
    public List<Case> waiting() {
        return books.all().stream().filter(Case::waitsForDesk).toList();
    }

    @Override
    public boolean approve(MessageId id) {
        return decide(id, new Decision(true, "", clock.instant()));
    }

    @Override
    public boolean sendBack(MessageId id, String reason) {
        return decide(id, new Decision(false, reason, clock.instant()));
    }

    private boolean decide(MessageId id, Decision decision) {
        boolean done = books.decide(id, decision);
        clerk.look(id);
        return done;
    }
}
