package org.tripact.it;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.inject.Inject;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.awaitility.Awaitility;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;

/** The archive as an operator gets it: {@code tripact} alone, no demo, no connector. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class TripactAloneIT {

    private static final String EXCHANGE_SETTINGS = "org.tripact.exchange.core.cfg";

    @Inject
    private BundleContext framework;

    @Inject
    private FeaturesService features;

    @Inject
    private SessionFactory shells;

    @Configuration
    public Option[] archive() {
        return new Option[] {Container.archive()};
    }

    @Test
    public void shouldServeTheAgreementTextAndRefuseUnknownCards() {
        Enterprise nobody = Container.enterprise(Container.reader());
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> nobody.get("/agreement-text").status() == 200);
        assertEquals(401, nobody.get("/session").status());
    }

    @Test
    public void shouldHaveOneWayToTheRestFace_andListNoServices() throws Exception {
        shouldServeTheAgreementTextAndRefuseUnknownCards();
        HttpClient stranger = HttpClient.newHttpClient();
        String shared = "http://127.0.0.1:" + Integer.getInteger(Container.HTTP);
        for (String path : List.of("/cxf", "/cxf/", "/cxf/services", "/cxf/v1/agreement-text", "/api/services")) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(shared + path))
                    .timeout(Duration.ofSeconds(20))
                    .build();
            assertEquals(
                    path, 404, stranger.send(request, BodyHandlers.discarding()).statusCode());
        }
    }

    @Test
    public void shouldHaveEveryBundleActive() {
        List<String> idle = new ArrayList<>();
        for (Bundle bundle : framework.getBundles()) {
            boolean fragment = bundle.getHeaders().get(Constants.FRAGMENT_HOST) != null;
            if (!fragment && bundle.getState() != Bundle.ACTIVE) {
                idle.add(bundle.getSymbolicName());
            }
        }
        assertTrue("not active: " + idle, idle.isEmpty());
    }

    @Test
    public void shouldStillListMessages_whenARouteIsWrong() throws Exception {
        AdministratorsShell shell = new AdministratorsShell(shells);
        EtcFolder etc = EtcFolder.ofThisContainer();
        String settings = etc.text(EXCHANGE_SETTINGS);
        awaitAnswer(shell, "reconcile-list", "0 differences");
        try {
            etc.add(EXCHANGE_SETTINGS, "routes = 22simulator");
            awaitAnswer(shell, "reconcile-list", "ReconciliationDesk is away: look at " + EXCHANGE_SETTINGS);
            awaitAnswer(shell, "message-list", "0 messages held up");
        } finally {
            etc.put(EXCHANGE_SETTINGS, settings.getBytes(StandardCharsets.UTF_8));
        }
        awaitAnswer(shell, "reconcile-list", "0 differences");
    }

    /** While a service comes or goes, Karaf registers the commands anew, and may not know one for a moment. */
    private static void awaitAnswer(AdministratorsShell shell, String command, String answer) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> shell.answer("tripact:" + command), told -> told.contains(answer));
    }

    @Test
    public void shouldHoldNothingOfTheDemo() throws Exception {
        assertTrue(features.isInstalled(features.getFeature("tripact")));
        for (String demo : List.of("tripact-demo", "tripact-customs-simulator", "tripact-card-agent")) {
            assertFalse(demo, features.isInstalled(features.getFeature(demo)));
        }
    }

    @Test
    public void shouldTakeNothingFromTheDeployFolder() throws Exception {
        ConnectorJar dropped = ConnectorJar.droppedInto(Path.of(System.getProperty("karaf.base"), "deploy"));
        try {
            // the folder would be looked at every second
            Awaitility.await()
                    .during(Duration.ofSeconds(4))
                    .atMost(Duration.ofSeconds(8))
                    .until(() -> Arrays.stream(framework.getBundles())
                            .noneMatch(bundle -> ConnectorJar.DROPPED.equals(bundle.getSymbolicName())));
        } finally {
            Files.delete(dropped.file());
        }
    }

    @Test
    public void shouldHoldOneBouncyCastle() {
        List<String> found = Arrays.stream(framework.getBundles())
                .map(bundle -> bundle.getSymbolicName() + " " + bundle.getVersion())
                .filter(name -> name.startsWith("bcprov"))
                .toList();
        assertEquals(found.toString(), 1, found.size());
    }
}
