package org.tripact.it;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;
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
import java.time.Instant;
import java.util.ArrayList;
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
import org.tripact.exchange.api.Envelope;
import org.tripact.exchange.api.Envelope.Signed;
import org.tripact.exchange.api.Envelope.TextVersion;
import org.tripact.exchange.api.MessageKind;
import org.tripact.exchange.api.Stray;
import org.tripact.exchange.api.desk.ReceiptDesk;
import org.tripact.exchange.api.desk.StrayDesk;
import org.tripact.exchange.api.port.KeptReceipt;
import org.tripact.exchange.api.port.KeptStray;
import org.tripact.kernel.AgreementNumber;
import org.tripact.kernel.CustomsCode;
import org.tripact.kernel.CustomsDistrict;
import org.tripact.kernel.Digest;
import org.tripact.kernel.Enterprise;
import org.tripact.kernel.MessageId;
import org.tripact.kernel.Uscc;

/** Every connector with a configuration of its own, in the container: what they need of it is there. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class ConnectorsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
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

    @Configuration
    public Option[] archive() throws IOException {
        Path keys = Path.of("../../bundles/customs-soap/src/test/resources/org/tripact/customs/soap/keys")
                .toRealPath();
        Path folder = Files.createTempDirectory(
                Files.createDirectories(Path.of("target")).toRealPath(), "customs");
        for (String box : List.of("OutBox", "SentBox", "FailBox", "InBox")) {
            Files.createDirectory(
                    folder.resolve(box),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        int gateway = Ports.free();
        int door = Ports.free();
        List<Option> options = new ArrayList<>(List.of(
                Container.archive(),
                systemProperty(KEYS).value(keys.toString()),
                systemProperty(FOLDER).value(folder.toString()),
                systemProperty(GATEWAY).value("" + gateway),
                systemProperty(DOOR).value("" + door)));
        Map<String, Map<String, String>> own = Map.of(
                "directory", Map.of("folder", folder.toString(), "scanMillis", "200"),
                "soap", soap(keys, gateway, door),
                "jms", jms(keys),
                "example", Map.of("gateway", "http://127.0.0.1:" + gateway, "tokenFile", keys + "/password"));
        own.forEach((kind, settings) -> {
            String file = "etc/org.tripact.customs." + kind + "-it.cfg";
            link(keys).forEach((key, value) -> options.add(editConfigurationFilePut(file, key, value)));
            settings.forEach((key, value) -> options.add(editConfigurationFilePut(file, key, value)));
            options.add(editConfigurationFilePut(file, "name", kind + "-it"));
        });
        List.of("north-it", "south-it").forEach(name -> {
            String file = "etc/org.tripact.customs.simulator-" + name + ".cfg";
            Map.of("name", name, "storedAfterMillis", "20", "approvedAfterMillis", "20")
                    .forEach((key, value) -> options.add(editConfigurationFilePut(file, key, value)));
        });
        return options.toArray(Option[]::new);
    }

    private static Map<String, String> link(Path keys) {
        return Map.of(
                "keyStore", keys + "/platform.p12",
                "passwordFile", keys + "/password",
                "sealCertificates", keys + "/customs-seal.cer",
                "envelopeCertificate", keys + "/customs-envelope.cer",
                "senderId", "TRIPACT-2200",
                "receiverId", "CUSTOMS-2200");
    }

    private static Map<String, String> soap(Path keys, int gateway, int door) {
        return Map.of(
                "address", "http://127.0.0.1:" + gateway + "/submit",
                "tlsKeyStore", keys + "/platform-tls.p12",
                "tlsPasswordFile", keys + "/password",
                "callerCertificates", keys + "/customs-tls-client.cer",
                "receiptsPort", "" + door);
    }

    /** Nobody listens there. */
    private static Map<String, String> jms(Path keys) {
        return Map.of(
                "host", "127.0.0.1",
                "port", "" + Ports.free(),
                "tls", "false",
                "user", "tripact",
                "userPasswordFile", keys + "/password",
                "messageQueue", "messages",
                "answerQueue", "answers",
                "asideQueue", "aside");
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

        assertEquals(new Delivery.Accepted(), directory.deliver(directory.encode(application())));

        Path sent = Path.of(System.getProperty(FOLDER), "OutBox", application().id() + ".xml");
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
        byte[] bytes = soap.encode(application());
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

        assertEquals(new Delivery.Accepted(), south.deliver(south.encode(application())));

        Awaitility.await().atMost(PATIENCE).until(() -> receipts.toDecide(10).size() == 2);
        for (KeptReceipt kept : receipts.toDecide(10)) {
            assertEquals("south-it", kept.receipt().connector());
        }
        assertEquals(List.of("" + application().id()), booksOf("south-it").taken());
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
            Delivery delivery = connector.deliver(connector.encode(application()));
            assertTrue(name + " " + delivery, delivery instanceof Delivery.NotSent);
        }
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

    private static Envelope application() {
        AgreementNumber number = new AgreementNumber("TA20261122-000000000001");
        return new Envelope(
                new MessageId(number + "-S"),
                MessageKind.APPLICATION,
                number,
                new CustomsCode("3101960001"),
                new Enterprise(new Uscc("91310000MA1FL00157"), "上海示例进出口有限公司"),
                new CustomsDistrict("2200", "上海海关"),
                new TextVersion("2026-01", new Digest("ab".repeat(32))),
                Instant.parse("2026-11-22T09:00:00Z"),
                new Signed("通关无纸化协议声明", new byte[64], new byte[] {0x30, 0x00}));
    }
}
