package org.tripact.it;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;
import static org.ops4j.pax.exam.CoreOptions.composite;
import static org.ops4j.pax.exam.CoreOptions.systemProperty;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.apache.karaf.features.FeaturesService;
import org.awaitility.Awaitility;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.tripact.exchange.api.CustomsConnector;
import org.tripact.exchange.api.Delivery;
import org.tripact.exchange.api.Stray;
import org.tripact.exchange.api.desk.MessageDesk;
import org.tripact.exchange.api.desk.ReceiptDesk;
import org.tripact.exchange.api.desk.StrayDesk;
import org.tripact.exchange.api.port.KeptReceipt;
import org.tripact.exchange.api.port.KeptStray;
import org.tripact.exchange.api.port.Outbox.Status;

/** Every connector with a configuration of its own, in the container: what they need of it is there. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class ConnectorsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String EXCHANGE = "etc/org.tripact.exchange.core.cfg";
    private static final String QUEUES = "queues-it";
    private static final String KEYS = "tripact.it.keys";
    private static final String FOLDER = "tripact.it.folder";
    private static final String GATEWAY = "tripact.it.gateway";
    private static final String DOOR = "tripact.it.door";

    @Inject
    private BundleContext framework;

    @Inject
    private FeaturesService features;

    @Inject
    private StrayDesk strays;

    @Inject
    private ReceiptDesk receipts;

    @Inject
    private MessageDesk messages;

    @Configuration
    public Option[] archive() throws IOException {
        Path folder = Files.createTempDirectory(
                Files.createDirectories(Path.of("target")).toRealPath(), "customs");
        for (String box : List.of("OutBox", "SentBox", "FailBox", "InBox")) {
            Files.createDirectory(
                    folder.resolve(box),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        int gateway = Ports.free();
        int door = Ports.free();
        ConnectorFiles files = new ConnectorFiles("customs-soap")
                .directory("directory-it", folder)
                .soap("soap-it", gateway, door)
                .jms("jms-it", Map.of("port", "" + Ports.free(), "tls", "false"))
                .example("example-it", gateway)
                .simulator("north-it")
                .simulator("south-it");
        return new Option[] {
            Container.archive(),
            composite(files.options()),
            CustomsAtQueues.configured(QUEUES),
            editConfigurationFilePut(EXCHANGE, "defaultConnector", QUEUES),
            editConfigurationFilePut(EXCHANGE, "retryFirstSeconds", "1"),
            editConfigurationFilePut(EXCHANGE, "retryMaxSeconds", "1"),
            systemProperty(KEYS).value(files.key("")),
            systemProperty(FOLDER).value(folder.toString()),
            systemProperty(GATEWAY).value("" + gateway),
            systemProperty(DOOR).value("" + door)
        };
    }

    @Before
    public void installThem() throws Exception {
        for (String kind : List.of("directory", "soap", "jms", "example", "simulator")) {
            features.installFeature("tripact-customs-" + kind);
        }
    }

    @Test
    public void shouldLayOutAMessage_byTheDirectory() throws Exception {
        CustomsConnector directory = connector("directory-it");

        assertEquals(new Delivery.Accepted(), directory.deliver(directory.encode(AnApplication.toCustoms())));

        Path sent = Path.of(
                System.getProperty(FOLDER), "OutBox", AnApplication.toCustoms().id() + ".xml");
        assertTrue(Files.readString(sent).contains("AGREEMENT_APPLICATION"));
    }

    @Test
    public void shouldShowAdministrators_whatLayInTheFolderAndIsNoAnswer() throws Exception {
        connector("directory-it");
        Path inBox = Path.of(System.getProperty(FOLDER), "InBox");
        Path whole = Files.writeString(inBox.resolve("Receipt_1.xml.tmp"), "not what customs sends");
        Files.move(whole, inBox.resolve("Receipt_1.xml"));

        List<KeptStray> kept =
                Awaitility.await().atMost(PATIENCE).until(() -> straysOf("directory-it"), found -> !found.isEmpty());

        assertEquals(Stray.Reason.UNREADABLE, kept.get(0).reason());
        assertTrue(kept.get(0).detail(), kept.get(0).detail().startsWith("UNREADABLE InBox/Receipt_1.xml"));
        Awaitility.await().atMost(PATIENCE).until(() -> Files.notExists(inBox.resolve("Receipt_1.xml")));
    }

    private List<KeptStray> straysOf(String connector) {
        return strays.strays(10).stream()
                .filter(kept -> kept.connector().equals(connector))
                .toList();
    }

    @Test
    public void shouldCallTheGateway_byWebService() throws Exception {
        String fault = "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body><s:Fault>"
                + "<faultcode xmlns:t='urn:tripact:customs-gateway:1'>t:NeverTaken</faultcode>"
                + "<faultstring>no</faultstring></s:Fault></s:Body></s:Envelope>";
        CustomsConnector soap = connector("soap-it");
        byte[] bytes = soap.encode(AnApplication.toCustoms());
        assertTrue(soap.deliver(bytes).toString(), soap.deliver(bytes) instanceof Delivery.NotSent);

        HttpServer gateway = answering(fault.getBytes(StandardCharsets.UTF_8));
        try {
            Delivery delivery = soap.deliver(bytes);
            assertTrue(delivery.toString(), delivery instanceof Delivery.Refused);
        } finally {
            gateway.stop(0);
        }
    }

    @Test
    public void shouldTakeWhatCustomsBrings_throughItsOwnDoor() throws Exception {
        connector("soap-it");
        CustomsCaller customs = new CustomsCaller(Path.of(System.getProperty(KEYS)), Integer.getInteger(DOOR));

        assertTrue(customs.brings("not what customs sends").contains("TAKEN"));

        List<KeptStray> kept = straysOf("soap-it");
        assertEquals(1, kept.size());
        assertEquals(Stray.Reason.UNREADABLE, kept.get(0).reason());
        assertTrue("a stranger", customs.isRefusedWithoutCertificate());
    }

    /** No agreement of this exchange has the number that the answers name: they wait for a person. */
    @Test
    public void shouldPlaySeveralCustoms_eachWithBooksAndAnswersOfItsOwn() throws Exception {
        connector("north-it");
        CustomsConnector south = connector("south-it");

        assertEquals(new Delivery.Accepted(), south.deliver(south.encode(AnApplication.toCustoms())));

        Awaitility.await().atMost(PATIENCE).until(() -> receipts.toDecide(10).size() == 2);
        for (KeptReceipt kept : receipts.toDecide(10)) {
            assertEquals("south-it", kept.receipt().connector());
        }
        assertEquals(
                List.of("" + AnApplication.toCustoms().id()),
                booksOf("south-it").taken());
        assertEquals(List.of(), booksOf("north-it").taken());
        assertNull("one that nobody configured", named("simulator"));
    }

    private static PartnersBooks booksOf(String simulator) {
        return new PartnersBooks(
                Path.of(System.getProperty("tripact.data"), "simulator-" + simulator, "books.journal"));
    }

    @Test
    public void shouldSayThatNothingWasSent_whereNobodyListens() {
        for (String name : List.of("jms-it", "example-it")) {
            CustomsConnector connector = connector(name);
            Delivery delivery = connector.deliver(connector.encode(AnApplication.toCustoms()));
            assertTrue(name + " " + delivery, delivery instanceof Delivery.NotSent);
        }
    }

    @Test
    public void shouldReachCustomsByTheQueues_andGoOnWhereTheBrokerCameBack() throws Exception {
        try (CustomsAtQueues customs = new CustomsAtQueues()) {
            features.installFeature("tripact-demo");
            Enterprise enterprise = loggedIn("legal-person-two-codes");
            String first = signed(enterprise, 0);
            enterprise.awaitState(first, "SIGN_APPROVED");
            customs.babble();
            Awaitility.await().atMost(PATIENCE).until(() -> straysOf(QUEUES).size() == 1);

            customs.down();
            String second = signed(enterprise, 1);
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> messages.messages(Status.WAITING, 10).stream()
                            .anyMatch(waiting -> waiting.reason().contains("broker")));
            enterprise.awaitState(second, "SIGN_DECLARED");

            customs.up();
            enterprise.awaitState(second, "SIGN_APPROVED");
            assertEquals(List.of(first + "-S", second + "-S"), customs.books());
            assertEquals(List.of(), messages.heldUp(10));
        }
    }

    private static String signed(Enterprise enterprise, int code) {
        String customsCode = enterprise
                .get("/session")
                .body()
                .path("customsCodes")
                .path(code)
                .path("code")
                .asText();
        return enterprise.sign(customsCode).expect(201).text("number");
    }

    private static Enterprise loggedIn(String scenario) {
        Path cards = Path.of(System.getProperty("tripact.data"), "cards");
        return Awaitility.await()
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(
                        () -> Container.enterprise(CardOnDisk.of(cards, scenario)),
                        enterprise -> enterprise.logIn().status() == 201);
    }

    private CustomsConnector connector(String name) {
        return Awaitility.await().atMost(PATIENCE).until(() -> named(name), found -> found != null);
    }

    private CustomsConnector named(String name) throws Exception {
        ServiceReference<?>[] all = framework.getAllServiceReferences(CustomsConnector.class.getName(), null);
        return Arrays.stream(all == null ? new ServiceReference<?>[0] : all)
                .map(reference -> (CustomsConnector) framework.getService(reference))
                .filter(connector -> connector != null && connector.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static HttpServer answering(byte[] fault) throws IOException {
        HttpServer gateway = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.getInteger(GATEWAY)), 1);
        gateway.createContext("/submit", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "text/xml;charset=UTF-8");
            exchange.sendResponseHeaders(500, fault.length);
            exchange.getResponseBody().write(fault);
            exchange.close();
        });
        gateway.start();
        return gateway;
    }
}
