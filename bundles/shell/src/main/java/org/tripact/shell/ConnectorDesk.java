package org.tripact.shell;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tripact.audit.api.AuditTrail;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.AuditEvent;
import org.tripact.kernel.Intervention;
import org.tripact.kernel.Outcome;

/** Installs, replaces and removes connectors while everything else runs; one deed at a time, each audited. */
@Component(service = ConnectorDesk.class)
public final class ConnectorDesk {

    /** How long connectors that ran may take to come back. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final BundleContext framework;
    private final AuditTrail audit;
    private final Clock clock;
    private final Slipway slipway;

    @Activate
    public ConnectorDesk(BundleContext framework, @Reference AuditTrail audit) {
        this(framework, audit, PATIENCE, Clock.systemUTC());
    }

    ConnectorDesk(BundleContext framework, AuditTrail audit, Duration patience, Clock clock) {
        this.framework = framework;
        this.audit = audit;
        this.clock = clock;
        this.slipway = new Slipway(framework, patience);
    }

    /** What was done: which bundle, what it was before (empty where it is new), and its running connectors. */
    record Done(ConnectorBundle connector, String before, Set<String> names) {}

    List<ConnectorBundle> connectors() {
        return bundles().filter(found -> found.manifest().connector()).toList();
    }

    Set<String> names(ConnectorBundle connector) {
        return connector.connectors(framework);
    }

    synchronized Outcome<Done, ConnectorRefusal> install(Path file, String sha256, Intervention by) {
        Outcome<BundleFile, ConnectorRefusal> read = BundleFile.read(file);
        String found = "sha256 " + read.fold(BundleFile::sha256, refusal -> "unknown") + "; " + by.why();
        return read.flatMap(whole -> whole.expect(sha256))
                .flatMap(whole -> whole.manifest().flatMap(manifest -> place(whole, manifest)))
                .map(deed -> audited(deed, by, found))
                .onRefused(refusal -> audit.append(new AuditEntry(
                        clock.instant(),
                        AuditEvent.CONNECTOR_REFUSED,
                        by.by(),
                        String.valueOf(file.getFileName()),
                        refusal.name(),
                        found)));
    }

    /** Written down before it is done: there is no going back. */
    synchronized Outcome<ConnectorBundle, ConnectorRefusal> remove(String symbolicName, Intervention by)
            throws BundleException {
        List<ConnectorBundle> named = connectors().stream()
                .filter(each -> each.manifest().symbolicName().equals(symbolicName))
                .toList();
        if (named.isEmpty()) {
            return Outcome.refused(ConnectorRefusal.UNKNOWN_CONNECTOR);
        }
        for (ConnectorBundle each : named) {
            String subject = each.manifest().toString();
            audit.append(AuditEntry.of(by, clock.instant(), AuditEvent.CONNECTOR_REMOVED, subject));
            each.bundle().uninstall();
        }
        return Outcome.accepted(named.get(0));
    }

    private Outcome<Slipway.Deed, ConnectorRefusal> place(BundleFile file, BundleManifest manifest) {
        List<ConnectorBundle> named = bundles()
                .filter(each -> each.manifest().symbolicName().equals(manifest.symbolicName()))
                .toList();
        if (named.isEmpty()) {
            return slipway.install(file, manifest);
        }
        if (named.size() > 1) {
            return Outcome.refused(ConnectorRefusal.SEVERAL);
        }
        return named.get(0).manifest().connector()
                ? slipway.replace(named.get(0), file, manifest)
                : Outcome.refused(ConnectorRefusal.NAME_TAKEN);
    }

    private Done audited(Slipway.Deed deed, Intervention by, String detail) {
        try {
            audit.append(new AuditEntry(
                    clock.instant(),
                    AuditEvent.CONNECTOR_INSTALLED,
                    by.by(),
                    deed.done().connector().manifest().toString(),
                    AuditEntry.OK,
                    detail));
            return deed.done();
        } catch (RuntimeException notWrittenDown) {
            deed.undo().run();
            throw notWrittenDown;
        }
    }

    private Stream<ConnectorBundle> bundles() {
        return Stream.of(framework.getBundles())
                .filter(bundle -> bundle.getState() != Bundle.UNINSTALLED)
                .flatMap(bundle ->
                        BundleManifest.of(bundle).map(manifest -> new ConnectorBundle(bundle, manifest)).stream());
    }
}
