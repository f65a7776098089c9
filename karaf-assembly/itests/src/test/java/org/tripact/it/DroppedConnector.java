package org.tripact.it;

import java.nio.charset.StandardCharsets;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.tripact.exchange.api.CustomsConnector;
import org.tripact.exchange.api.Delivery;
import org.tripact.exchange.api.Envelope;

/** A region's own connector in a bundle of its own: says yes to everything. */
public final class DroppedConnector implements BundleActivator, CustomsConnector {

    static final String NAME = "dropped";

    @Override
    public void start(BundleContext context) {
        context.registerService(CustomsConnector.class, this, null);
    }

    @Override
    public void stop(BundleContext context) {
        // the framework takes the service back
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public byte[] encode(Envelope envelope) {
        return envelope.id().value().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Delivery deliver(byte[] encoded) {
        return new Delivery.Accepted();
    }
}
