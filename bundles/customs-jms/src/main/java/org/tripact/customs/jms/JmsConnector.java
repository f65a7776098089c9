package org.tripact.customs.jms;

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
import org.tripact.exchange.api.StrayShelf;

/** Reaches customs by the queues of an Apache Artemis broker. */
@Component(
        service = CustomsConnector.class,
        immediate = true,
        configurationPid = "org.tripact.customs.jms",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = JmsSettings.class, factory = true)
public final class JmsConnector implements CustomsConnector {

    private static final Logger LOG = LoggerFactory.getLogger(JmsConnector.class);

    private final String name;
    private final PlatformMessages messages;
    private final Broker broker;
    private final Outgoing outgoing;
    private final Intake intake;
    private final Stop stop = new Stop();

    @Activate
    public JmsConnector(
            @Reference ReceiptSink sink, @Reference StrayShelf shelf, BundleContext bundle, JmsSettings settings)
            throws IOException {
        this(sink, shelf, Checked.of(settings).sealedUnless(bundle.getProperty(Link.DEMO)), Clock.systemUTC());
    }

    JmsConnector(ReceiptSink sink, StrayShelf shelf, Checked settings, Clock clock) throws IOException {
        this.name = settings.name();
        this.messages = new PlatformMessages(settings.link(), clock);
        this.broker = new Broker(name, settings.address(), settings.pace());
        this.outgoing = new Outgoing(new OwnMessages(messages), broker, settings);
        Said said = new Said(name);
        this.intake = new Intake(
                settings,
                broker,
                new Judge(name, messages),
                new Settler(settings, sink, shelf, said, stop),
                said,
                stop);
        LOG.info("Customs JMS runs: {}", settings);
        intake.start();
    }

    @Deactivate
    void stop() {
        Grace grace = new Grace();
        stop.say();
        outgoing.stop();
        try {
            outgoing.awaitEnd(grace);
            intake.awaitEnd(grace);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            broker.close();
        }
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
        return outgoing.deliver(encoded);
    }
}
