package org.tripact.customs.simulator;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.exchange.api.CustomsConnector;
import org.tripact.exchange.api.Delivery;
import org.tripact.exchange.api.Envelope;
import org.tripact.exchange.api.ReceiptSink;
import org.tripact.kernel.MessageId;

/** Plays customs (demo): takes messages into its books and answers them. */
@Component(
        service = {CustomsConnector.class, Desk.class},
        immediate = true,
        configurationPid = "org.tripact.customs.simulator")
@Designate(ocd = SimulatorSettings.class)
public final class CustomsSimulator implements CustomsConnector, Desk {

    private static final Logger LOG = LoggerFactory.getLogger(CustomsSimulator.class);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);

    private final String name;
    private final Rules rules;
    private final Books books;
    private final Clerk clerk;
    private final Clock clock;

    @Activate
    public CustomsSimulator(@Reference ReceiptSink sink, SimulatorSettings settings) {
        this(sink, settings, FIRST_WAIT, Clock.systemUTC());
    }

    CustomsSimulator(ReceiptSink sink, SimulatorSettings settings, Duration firstWait, Clock clock) {
        Checked checked = Checked.of(settings);
        this.name = checked.plan().connector();
        this.rules = checked.rules();
        this.clock = clock;
        this.books = Books.open(checked.folder());
        this.clerk = new Clerk(books, checked.plan(), sink, firstWait, clock);
        clerk.start();
        LOG.info("Customs simulator (demo) runs: {}, desk enabled: {}", checked, settings.deskEnabled());
    }

    @Deactivate
    void stop() {
        clerk.stop();
        books.close();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public byte[] encode(Envelope envelope) {
        return Form.write(envelope);
    }

    @Override
    public Delivery deliver(byte[] encoded) {
        Optional<Submission> read = Form.read(encoded);
        if (read.isEmpty()) {
            return new Delivery.Refused("报文格式不符 (not a message of the demo's form)");
        }
        Submission submission = read.get();
        if (books.take(submission, rules.treatmentOf(submission), clock.instant())) {
            clerk.look(submission.id());
        }
        return new Delivery.Accepted();
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
