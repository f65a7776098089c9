package org.tripact.shell;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.kernel.Outcome;
import org.tripact.shell.ConnectorDesk.Done;

/** Where connectors are put in and taken back: either it is done whole, or what was there before is there again. */
final class Slipway {

    private static final Logger LOG = LoggerFactory.getLogger(Slipway.class);
    private static final String LOCATION = "tripact-connector:";
    private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(20).toNanos();

    private final BundleContext framework;
    private final Duration patience;

    Slipway(BundleContext framework, Duration patience) {
        this.framework = framework;
        this.patience = patience;
    }

    /** What was done, and how it is undone. */
    record Deed(Done done, Runnable undo) {}

    Outcome<Deed, ConnectorRefusal> install(BundleFile file, BundleManifest manifest) {
        Bundle bundle;
        try {
            bundle =
                    framework.installBundle(LOCATION + manifest.symbolicName(), new ByteArrayInputStream(file.bytes()));
        } catch (BundleException | IllegalArgumentException fault) {
            LOG.warn("Connector {} cannot be installed", manifest, fault);
            return Outcome.refused(ConnectorRefusal.NO_BUNDLE);
        }
        try {
            bundle.start();
        } catch (BundleException fault) {
            LOG.warn("Connector {} does not start", manifest, fault);
            uninstall(bundle);
            return Outcome.refused(ConnectorRefusal.DOES_NOT_START);
        }
        return Outcome.accepted(deed(new ConnectorBundle(bundle, manifest), "", () -> uninstall(bundle)));
    }

    /** Nobody but the connector stops; in its place comes the file, or itself again. */
    Outcome<Deed, ConnectorRefusal> replace(ConnectorBundle connector, BundleFile file, BundleManifest manifest) {
        boolean ran = connector.runs();
        Set<String> names = connector.connectors(framework);
        byte[] former = contentOf(connector);
        Runnable undo = () -> bringBack(connector, former, ran);
        try {
            connector.become(file.bytes(), true);
        } catch (BundleException | RuntimeException fault) {
            LOG.warn("Connector {} does not start", manifest, fault);
            undo.run();
            return Outcome.refused(ConnectorRefusal.DOES_NOT_START);
        }
        if (!comeBack(connector, names)) {
            LOG.warn("Of connector {} there should run {}", manifest, names);
            undo.run();
            return Outcome.refused(ConnectorRefusal.STAYS_AWAY);
        }
        ConnectorBundle now = new ConnectorBundle(connector.bundle(), manifest);
        return Outcome.accepted(deed(now, connector.manifest().version(), undo));
    }

    private Deed deed(ConnectorBundle connector, String before, Runnable undo) {
        return new Deed(new Done(connector, before, connector.connectors(framework)), undo);
    }

    private boolean comeBack(ConnectorBundle connector, Set<String> names) {
        long start = System.nanoTime();
        while (!connector.connectors(framework).containsAll(names)) {
            if (System.nanoTime() - start > patience.toNanos()) {
                return false;
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
        return true;
    }

    private static byte[] contentOf(ConnectorBundle connector) {
        try {
            return BundleContent.of(connector.bundle());
        } catch (IOException e) {
            throw new UncheckedIOException("what runs cannot be kept, so it is not replaced", e);
        }
    }

    private static void bringBack(ConnectorBundle connector, byte[] former, boolean ran) {
        try {
            connector.become(former, ran);
        } catch (BundleException fault) {
            LOG.error("Connector {} is not back", connector.manifest(), fault);
        }
    }

    private static void uninstall(Bundle bundle) {
        try {
            bundle.uninstall();
        } catch (BundleException fault) {
            LOG.error("{} is not gone", bundle, fault);
        }
    }
}
