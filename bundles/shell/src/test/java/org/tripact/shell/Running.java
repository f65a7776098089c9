package org.tripact.shell;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.tripact.exchange.api.CustomsConnector;

/** A bundle whose connector runs as soon as it is started. */
public final class Running implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        context.registerService(CustomsConnector.class, new EastConnector("east"), null);
    }

    @Override
    public void stop(BundleContext context) {
        // the framework takes the service back
    }
}
