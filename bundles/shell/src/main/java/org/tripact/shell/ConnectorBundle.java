package org.tripact.shell;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.tripact.exchange.api.CustomsConnector;

/** A bundle that holds a connector, and the connectors of it that run just now. */
record ConnectorBundle(Bundle bundle, BundleManifest manifest) {

    String state() {
        return switch (bundle.getState()) {
            case Bundle.ACTIVE -> "ACTIVE";
            case Bundle.STARTING -> "STARTING";
            case Bundle.STOPPING -> "STOPPING";
            case Bundle.RESOLVED -> "RESOLVED";
            case Bundle.UNINSTALLED -> "UNINSTALLED";
            default -> "INSTALLED";
        };
    }

    boolean runs() {
        return bundle.getState() == Bundle.ACTIVE;
    }

    /** What a feature brought, the next change of features brings again. */
    boolean isOfAFeature() {
        return bundle.getLocation().startsWith("mvn:");
    }

    Set<String> connectors(BundleContext framework) {
        Set<String> names = new TreeSet<>();
        for (ServiceReference<CustomsConnector> reference : references(framework)) {
            CustomsConnector connector = framework.getService(reference);
            if (connector != null) {
                names.add(connector.name());
                framework.ungetService(reference);
            }
        }
        return names;
    }

    private List<ServiceReference<CustomsConnector>> references(BundleContext framework) {
        try {
            return framework.getServiceReferences(CustomsConnector.class, null).stream()
                    .filter(reference -> bundle.equals(reference.getBundle()))
                    .toList();
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("there is no filter", e);
        }
    }

    /** The same bundle with this content, started or not; nothing else stops. */
    void become(byte[] content, boolean started) throws BundleException {
        bundle.stop(started ? Bundle.STOP_TRANSIENT : 0);
        bundle.update(new ByteArrayInputStream(content));
        if (started) {
            bundle.start();
        }
    }
}
