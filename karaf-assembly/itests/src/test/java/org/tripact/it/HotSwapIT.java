package org.tripact.it;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Dictionary;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.awaitility.Awaitility;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.tripact.exchange.api.desk.MessageDesk;
import org.tripact.exchange.api.desk.ReceiptDesk;
import org.tripact.exchange.api.port.Outbox.Status;

/** A connector is stopped, taken away, installed, replaced and started while enterprises sign; nobody notices. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class HotSwapIT {

    private static final String CONNECTOR = "org.tripact.customs.simulator";
    private static final String SIMULATOR_CFG = "etc/org.tripact.customs.simulator-demo.cfg";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PUMP = "org.tripact.exchange.core";
    private static final int CYCLES = 10;

    @Inject
    private BundleContext framework;

    @Inject
    private FeaturesService features;

    @Inject
    private SessionFactory shells;

    @Inject
    private ServiceComponentRuntime components;

    @Inject
    private MessageDesk messages;

    @Inject
    private ReceiptDesk receipts;

    @Inject
    private ConfigurationAdmin configurations;

    private PartnersBooks books;
    /** What was booked before this test. */
    private int booked;

    @Configuration
    public Option[] archive() {
        return new Option[] {
            Container.archive(),
            editConfigurationFilePut(SIMULATOR_CFG, "storedAfterMillis", "20"),
            editConfigurationFilePut(SIMULATOR_CFG, "approvedAfterMillis", "20"),
            editConfigurationFilePut("etc/org.tripact.exchange.core.cfg", "retryFirstSeconds", "1")
        };
    }

    @Before
    public void installTheDemo() throws Exception {
        books = new PartnersBooks(Path.of(System.getProperty("tripact.data"), "simulator", "books.journal"));
        features.installFeature("tripact-demo");
        Awaitility.await()
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> loggedIn("legal-person").get("/session").status() == 200);
        booked = books.taken().size();
    }

    @Test
    public void shouldDisturbNobody_whenAConnectorIsSwappedUnderLoad_R7() throws Exception {
        ConnectorJar shipped = new ConnectorJar(shippedJar());
        Path folder = Files.createTempDirectory("swap");
        try (SigningLoad load = new SigningLoad()) {
            List.of("legal-person", "legal-person-two-codes", "other-enterprise")
                    .forEach(scenario -> load.add(loggedIn(scenario)));
            awaitMoreThan(0);
            Neighbours before = Neighbours.of(CONNECTOR, framework, components);
            for (int cycle = 1; cycle <= CYCLES; cycle++) {
                int taken = books.taken().size();
                swap(shipped.inVersion("1.0." + cycle, folder), shipped.inVersion("1.1." + cycle, folder));
                awaitMoreThan(taken);
            }
            assertEquals(
                    "restarted besides it", Set.of(), before.unlike(Neighbours.of(CONNECTOR, framework, components)));
            assertTrue("everybody came to an end", load.finish());
            assertEquals("failed requests", List.of(), load.failures());
            nothingIsLostNorTwice(load.accepted());
            assertTrue("enough to tell", load.accepted().size() >= CYCLES);
        }
    }

    @Test
    public void shouldMakeMessagesWaitAndSayWhy_whenRoutesChangeAndAConnectorIsHeldUnderLoad() throws Exception {
        try (SigningLoad load = new SigningLoad()) {
            load.add(loggedIn("legal-person-two-codes"));
            awaitMoreThan(booked);
            set("heldConnectors", "simulator");
            awaitWaiting("connector simulator is held for maintenance");
            set("heldConnectors", "");
            awaitMoreThan(books.taken().size());
            set("defaultConnector", "elsewhere");
            awaitWaiting("connector elsewhere for district");
            set("defaultConnector", "simulator");
            awaitMoreThan(books.taken().size());
            assertTrue("everybody came to an end", load.finish());
            assertEquals("failed requests", List.of(), load.failures());
            nothingIsLostNorTwice(load.accepted());
        }
    }

    private void set(String key, String value) throws IOException {
        org.osgi.service.cm.Configuration pump = configurations.getConfiguration(PUMP, "?");
        Dictionary<String, Object> settings = pump.getProperties();
        settings.put(key, value);
        pump.update(settings);
    }

    private void awaitWaiting(String reason) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> messages.messages(Status.WAITING, 10).stream()
                        .anyMatch(waiting -> waiting.reason().startsWith(reason)));
    }

    /** All that can happen to a connector's bundle, once. */
    private void swap(ConnectorJar one, ConnectorJar next) throws Exception {
        connector().stop();
        told("Removed", "tripact:connector-remove --why swap " + CONNECTOR);
        told("Installed", install(one));
        connector().stop();
        connector().start();
        told("Replaced", install(next));
    }

    private static String install(ConnectorJar jar) throws IOException {
        return "tripact:connector-install --sha256 " + jar.sha256() + " --why swap " + jar.file();
    }

    private void nothingIsLostNorTwice(List<String> accepted) throws IOException {
        Set<String> expected = new TreeSet<>();
        accepted.forEach(number -> expected.addAll(List.of(number + "-S", number + "-T")));
        Awaitility.await().atMost(PATIENCE).until(() -> books.answered().containsAll(expected));
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> messages.messages(Status.WAITING, 10).isEmpty());
        List<String> taken = books.taken();
        assertEquals("booked twice", List.of(), twice(taken));
        assertEquals("booked and accepted", expected, new TreeSet<>(taken.subList(booked, taken.size())));
        assertEquals(List.of(), messages.messages(Status.PARKED, 10));
        assertEquals(List.of(), receipts.toDecide(10));
        Set<String> ended = new HashSet<>();
        for (String scenario : List.of("legal-person", "legal-person-two-codes", "other-enterprise")) {
            Enterprise enterprise = loggedIn(scenario);
            accepted.stream()
                    .filter(number -> "TERMINATED"
                            .equals(enterprise.get("/agreements/" + number).text("state")))
                    .forEach(ended::add);
        }
        assertEquals("accepted and at their end", new HashSet<>(accepted), ended);
    }

    private void awaitMoreThan(int taken) {
        Awaitility.await().atMost(PATIENCE).until(() -> books.taken().size() > taken);
    }

    private static List<String> twice(List<String> ids) {
        Set<String> seen = new HashSet<>();
        return ids.stream().filter(id -> !seen.add(id)).toList();
    }

    private void told(String word, String command) throws Exception {
        String answer = new AdministratorsShell(shells).answer(command);
        assertTrue(command + ": " + answer, answer.contains(word));
    }

    private Enterprise loggedIn(String scenario) {
        Path cards = Path.of(System.getProperty("tripact.data"), "cards");
        Enterprise enterprise = Container.enterprise(CardOnDisk.of(cards, scenario));
        enterprise.logIn().expect(201);
        return enterprise;
    }

    private Bundle connector() {
        return Arrays.stream(framework.getBundles())
                .filter(bundle -> CONNECTOR.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow();
    }

    private static Path shippedJar() throws IOException {
        Path repository = Path.of(System.getProperty("karaf.home"), "system/org/tripact/customs-simulator");
        try (Stream<Path> files = Files.walk(repository)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
