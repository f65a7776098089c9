package org.tripact.shell;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** A bundle that starts, and whose connector does not. */
public final class Idle implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        // nothing is configured
    }

    @Override
    public void stop(BundleContext context) {
        // nothing runs
    }
}
