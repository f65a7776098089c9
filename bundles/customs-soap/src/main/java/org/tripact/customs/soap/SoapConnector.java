package org.tripact.customs.soap;

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

/** Reaches customs by the web service of its gateway, which calls ours with its receipts. */
@Component(
        service = CustomsConnector.class,
        immediate = true,
        configurationPid = "org.tripact.customs.soap",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = SoapSettings.class, factory = true)
public final class SoapConnector implements CustomsConnector {

    private static final Logger LOG = LoggerFactory.getLogger(SoapConnector.class);

    private final String name;
    private final PlatformMessages messages;
    private final Unauthenticated refused;
    private final ReceiptsListener listener;
    private final GatewayClient gateway;
    private final Courier courier;
    private final Hands hands;

    @Activate
    public SoapConnector(
            @Reference ReceiptSink sink, @Reference StrayShelf shelf, BundleContext bundle, SoapSettings settings) {
        this(sink, shelf, Checked.of(settings).sealedUnless(bundle.getProperty(Link.DEMO)), Clock.systemUTC());
    }

    SoapConnector(ReceiptSink sink, StrayShelf shelf, Checked settings, Clock clock) {
        this.name = settings.name();
        this.messages = new PlatformMessages(settings.link(), clock);
        this.refused = new Unauthenticated(name, clock);
        this.gateway = GatewayClient.on(
                settings, settings.tls().context(Tls.CLIENT, settings.gateway().pinned(), clock));
        this.courier = new Courier(messages, gateway, new Outcomes(settings.gateway()));
        this.hands = new Hands(name, settings.gateway().timeout());
        this.listener = listening(settings, new ReceiptsDoor(name, new Intake(name, messages, sink, shelf)), clock);
        LOG.info("Customs soap runs: {}", settings);
    }

    private ReceiptsListener listening(Checked settings, ReceiptsDoor door, Clock clock) {
        try {
            return ReceiptsListener.on(
                    settings,
                    door,
                    settings.tls().context(Tls.SERVER, settings.receipts().pinned(), clock),
                    refused,
                    clock);
        } catch (RuntimeException fault) {
            gateway.close();
            throw fault;
        }
    }

    /** The exchange's own calls end first; the door stays open for their answers. */
    @Deactivate
    void stop() {
        hands.stop();
        try {
            gateway.close();
        } finally {
            listener.close();
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
        return hands.deliver(answer -> courier.deliver(encoded, answer));
    }

    /** How many came to the door for receipts without a pinned certificate. */
    long refused() {
        return refused.count();
    }
}
