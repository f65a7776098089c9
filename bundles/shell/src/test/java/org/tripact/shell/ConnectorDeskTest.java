package org.tripact.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tripact.shell.ConnectorJar.digest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.wiring.FrameworkWiring;
import org.tripact.audit.api.AuditRow;
import org.tripact.kernel.AuditEntry;
import org.tripact.kernel.AuditEvent;
import org.tripact.kernel.Intervention;
import org.tripact.kernel.Outcome;
import org.tripact.kernel.PageRequest;
import org.tripact.kernel.StoreUnavailableException;
import org.tripact.testkit.memory.MemoryStore;

/** In a real framework, with bundles as authors build them. */
class ConnectorDeskTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T04:00:00Z"), ZoneOffset.UTC);
    private static final Intervention BY = new Intervention("shell:karaf", "the region's new line");

    @TempDir
    Path folder;

    private final MemoryStore store = new MemoryStore();
    private Framework framework;
    private ConnectorDesk desk;

    @BeforeEach
    void startTheFramework() throws Exception {
        framework = RealFramework.in(folder);
        desk = new ConnectorDesk(framework.getBundleContext(), store.audit(), Duration.ofMillis(100), NOON);
    }

    @AfterEach
    void stopTheFramework() throws Exception {
        framework.stop();
        framework.waitForStop(5000);
    }

    @Test
    void shouldInstallAndStart_whenTheDigestIsTheFiles() throws Exception {
        Path file = jar(Running.class).in(folder);

        ConnectorDesk.Done done = accepted(install(file));

        assertThat(done.before()).isEmpty();
        assertThat(done.names()).containsExactly("east");
        assertThat(running()).containsExactly("org.example.customs.east 1.0.0 ACTIVE");
        assertThat(written())
                .containsExactly(entry(
                        AuditEvent.CONNECTOR_INSTALLED, "org.example.customs.east 1.0.0", AuditEntry.OK, digest(file)));
    }

    @Test
    void shouldReplaceInPlace_whenTheNameRunsAlready() throws Exception {
        accepted(install(jar(Running.class).in(folder)));
        long id = desk.connectors().get(0).bundle().getBundleId();
        Path next = jar(Running.class).with("Bundle-Version", "1.1.0").in(folder);

        ConnectorDesk.Done done = accepted(install(next));

        assertThat(done.before()).isEqualTo("1.0.0");
        assertThat(done.names()).containsExactly("east");
        assertThat(running()).containsExactly("org.example.customs.east 1.1.0 ACTIVE");
        assertThat(desk.connectors().get(0).bundle().getBundleId()).isEqualTo(id);
        assertThat(framework.adapt(FrameworkWiring.class).getRemovalPendingBundles())
                .as("former content that is still held")
                .isEmpty();
    }

    @Test
    void shouldLeaveNothingBehind_whenANewOneDoesNotStart() throws Exception {
        Path file = jar(Failing.class).in(folder);

        assertThat(refused(install(file))).isEqualTo(ConnectorRefusal.DOES_NOT_START);
        assertThat(framework.getBundleContext().getBundles()).hasSize(1);
        assertThat(written())
                .containsExactly(entry(
                        AuditEvent.CONNECTOR_REFUSED, file.getFileName().toString(), "DOES_NOT_START", digest(file)));
    }

    @Test
    void shouldBringTheFormerOneBack_whenTheNextDoesNotStart() throws Exception {
        accepted(install(jar(Running.class).in(folder)));

        assertThat(refused(install(
                        jar(Failing.class).with("Bundle-Version", "1.1.0").in(folder))))
                .isEqualTo(ConnectorRefusal.DOES_NOT_START);
        theFirstRuns();
    }

    @Test
    void shouldBringTheFormerOneBack_whenTheNextCannotBeResolved() throws Exception {
        accepted(install(jar(Running.class).in(folder)));

        assertThat(refused(install(
                        jar(Running.class).with("Import-Package", "org.nowhere").in(folder))))
                .isEqualTo(ConnectorRefusal.DOES_NOT_START);
        theFirstRuns();
    }

    @Test
    void shouldBringTheFormerOneBack_whenItsConnectorStaysAway() throws Exception {
        accepted(install(jar(Running.class).in(folder)));

        assertThat(refused(
                        install(jar(Idle.class).with("Bundle-Version", "1.1.0").in(folder))))
                .isEqualTo(ConnectorRefusal.STAYS_AWAY);
        theFirstRuns();
    }

    @Test
    void shouldUndoIt_whenItCannotBeWrittenDown() throws Exception {
        accepted(install(jar(Running.class).in(folder)));
        store.goAway();
        Path next = jar(Running.class).with("Bundle-Version", "1.1.0").in(folder);
        Path other = jar(Running.class)
                .with("Bundle-SymbolicName", "org.example.west")
                .in(folder);

        assertThatThrownBy(() -> install(next)).isInstanceOf(StoreUnavailableException.class);
        assertThatThrownBy(() -> install(other)).isInstanceOf(StoreUnavailableException.class);
        theFirstRuns();
    }

    @Test
    void shouldRefuse_whenTheFileIsNotWhatWasPromised() throws Exception {
        Path file = jar(Running.class).in(folder);
        Path other = Files.writeString(folder.resolve("other.jar"), "no jar at all");
        String digest = digest(file);

        assertThat(refused(desk.install(file, digest.substring(1), BY))).isEqualTo(ConnectorRefusal.NO_DIGEST);
        assertThat(refused(desk.install(file, digest(other), BY))).isEqualTo(ConnectorRefusal.OTHER_DIGEST);
        assertThat(refused(desk.install(folder, digest, BY))).isEqualTo(ConnectorRefusal.UNREADABLE_FILE);
        assertThat(refused(install(other))).isEqualTo(ConnectorRefusal.NO_BUNDLE);
        assertThat(framework.getBundleContext().getBundles()).hasSize(1);
        assertThat(written()).hasSize(4).allMatch(entry -> entry.event() == AuditEvent.CONNECTOR_REFUSED);
    }

    @Test
    void shouldRefuse_whenTheBundleIsNoConnector() throws Exception {
        String mentioned = "osgi.service;objectClass=\"org.example.NotCustomsConnector\","
                + "org.example;about=\"osgi.service;objectClass=org.tripact.exchange.api.CustomsConnector\"";

        assertThat(refused(install(
                        jar(Running.class).with("Provide-Capability", mentioned).in(folder))))
                .isEqualTo(ConnectorRefusal.NO_CONNECTOR);
        assertThat(refused(
                        install(jar(Running.class).without("Provide-Capability").in(folder))))
                .isEqualTo(ConnectorRefusal.NO_CONNECTOR);
        assertThat(refused(install(
                        jar(Running.class).with("Fragment-Host", "org.example").in(folder))))
                .isEqualTo(ConnectorRefusal.NO_CONNECTOR);
        assertThat(refused(install(
                        jar(Running.class).with("Bundle-ManifestVersion", "1").in(folder))))
                .isEqualTo(ConnectorRefusal.NO_BUNDLE);
    }

    @Test
    void shouldRefuse_whenTheNameBelongsToWhatIsNoConnector() throws Exception {
        byte[] core = jar(Idle.class).without("Provide-Capability").bytes();
        Bundle bundle = framework.getBundleContext().installBundle("mvn:core", new ByteArrayInputStream(core));

        assertThat(refused(install(jar(Running.class).in(folder)))).isEqualTo(ConnectorRefusal.NAME_TAKEN);
        assertThat(bundle.getState()).isEqualTo(Bundle.INSTALLED);
    }

    @Test
    void shouldRemoveAConnector_andNothingElse() throws Exception {
        accepted(install(jar(Running.class).in(folder)));

        assertThat(refused(desk.remove("org.apache.felix.framework", BY)))
                .isEqualTo(ConnectorRefusal.UNKNOWN_CONNECTOR);
        assertThat(desk.remove(ConnectorJar.NAME, BY).isAccepted()).isTrue();
        assertThat(running()).isEmpty();
        assertThat(written())
                .element(1)
                .isEqualTo(new AuditEntry(
                        NOON.instant(),
                        AuditEvent.CONNECTOR_REMOVED,
                        BY.by(),
                        "org.example.customs.east 1.0.0",
                        AuditEntry.OK,
                        BY.why()));
    }

    private void theFirstRuns() {
        assertThat(running()).containsExactly("org.example.customs.east 1.0.0 ACTIVE");
        assertThat(desk.names(desk.connectors().get(0))).containsExactly("east");
    }

    private List<String> running() {
        return desk.connectors().stream()
                .map(each -> each.manifest() + " " + each.state())
                .toList();
    }

    private Outcome<ConnectorDesk.Done, ConnectorRefusal> install(Path file) throws IOException {
        return desk.install(file, digest(file), BY);
    }

    private List<AuditEntry> written() {
        return store.audit().read(new PageRequest(0, 10)).items().stream()
                .sorted((a, b) -> Long.compare(a.sequence(), b.sequence()))
                .map(AuditRow::entry)
                .toList();
    }

    private static AuditEntry entry(AuditEvent event, String subject, String outcome, String digest) {
        return new AuditEntry(NOON.instant(), event, BY.by(), subject, outcome, "sha256 " + digest + "; " + BY.why());
    }

    private static ConnectorJar jar(Class<? extends BundleActivator> activator) {
        return ConnectorJar.of(activator);
    }

    private static <V> V accepted(Outcome<V, ConnectorRefusal> outcome) {
        return outcome.fold(value -> value, refusal -> {
            throw new AssertionError(refusal);
        });
    }

    private static <V> ConnectorRefusal refused(Outcome<V, ConnectorRefusal> outcome) {
        return outcome.fold(
                value -> {
                    throw new AssertionError("it was done: " + value);
                },
                refusal -> refusal);
    }
}
