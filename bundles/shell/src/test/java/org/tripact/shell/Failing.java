package org.tripact.shell;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** A bundle that cannot start. */
public final class Failing implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        throw new IllegalStateException("something is missing");
    }

    @Override
    public void stop(BundleContext context) {
        // it never started
    }
}
