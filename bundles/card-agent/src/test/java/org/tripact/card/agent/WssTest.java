package org.tripact.card.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.tripact.card.agent.reader.CardBox.LEGAL_PERSON;
import static org.tripact.card.agent.reader.CardBox.PIN;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripact.card.agent.reader.CardBox;
import org.tripact.card.agent.reader.SoftwareReader;

/** With the real clock: TLS clients have no other. */
class WssTest {

    private static final String CONSOLE = "https://console.example";

    @TempDir
    Path data;

    private RunningAgent agent;

    @BeforeEach
    void start() {
        CardBox.in(data.resolve("cards"));
        new SoftwareReader(data.resolve("cards"), 5).insert(LEGAL_PERSON);
        agent = agent("card.test");
    }

    @AfterEach
    void stop() {
        agent.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void shouldSign_forAPageOnHttps(String protocol) throws Exception {
        for (String host : new String[] {"localhost", "127.0.0.1"}) {
            try (ControlClient client = connect(host, protocol).greeted()) {
                assertThat(client.call("cus-sec_SpcSignDataAsPEM", "inData", "x".repeat(100_000), "passwd", PIN)
                                .get("Data"))
                        .hasSize(2);
            }
        }
    }

    @Test
    void shouldCarryLargeMessagesBothWays() throws Exception {
        try (ControlClient client = connect("localhost", "TLSv1.3").greeted()) {
            String text = "签".repeat(300_000);
            assertThat(client.callInBlocks("cus-sec_SpcEncodePEM", "inData", text)
                            .get("Data")
                            .get(0)
                            .asText())
                    .hasSize(1_200_000);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1", "TLSv1.1"})
    void shouldSpeakNothingOlder(String protocol) {
        assertThatThrownBy(() -> shakeHands(agent, protocol)).isInstanceOf(IOException.class);
    }

    @Test
    void shouldKnowTheNameOfTheSettings_andNoOther() throws Exception {
        assertThat(handshake("card.test")).contains(" 101 ");
        assertThat(handshake("localhost")).contains(" 101 ");
        assertThat(handshake("rebound.test")).contains(" 403 ");
    }

    /** Their first words may come together with the end of the handshake; and they hang up, more of them than there is room. */
    @Test
    void shouldServeClients_whoSpeakAtOnceAndHangUp() throws Exception {
        for (int i = 0; i < 50; i++) {
            // a slow machine has not yet seen off those that came before: then it is full for a moment
            await().pollInSameThread()
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(handshake("localhost")).contains(" 101 "));
        }
    }

    @Test
    void shouldBeTrustedByNobody_whoWasNotTold() {
        assertThatThrownBy(() -> ControlClient.connect(
                        HttpClient.newHttpClient(), URI.create("wss://localhost:" + agent.tlsPort() + "/"), CONSOLE))
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(SSLHandshakeException.class);
    }

    @Test
    void shouldKeepItsKey_andShowItToNobody() throws Exception {
        byte[] before = Files.readAllBytes(data.resolve("tls/machine.p12"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("tls/machine.p12"))))
                .isEqualTo("rw-------");

        agent.close();
        agent = agent("card.test");

        assertThat(Files.readAllBytes(data.resolve("tls/machine.p12"))).isEqualTo(before);
    }

    @Test
    void shouldMakeAnotherKey_whenTheNameChangedOrTheFileIsDamaged() throws Exception {
        byte[] certificate = Files.readAllBytes(data.resolve("tls/machine.cer"));
        agent.close();
        agent = agent("other.test");
        byte[] renamed = Files.readAllBytes(data.resolve("tls/machine.cer"));
        assertThat(renamed).isNotEqualTo(certificate);

        agent.close();
        Files.write(data.resolve("tls/machine.p12"), new byte[] {1, 2, 3});
        agent = agent("other.test");

        assertThat(Files.readAllBytes(data.resolve("tls/machine.cer"))).isNotEqualTo(renamed);
        connect("localhost", "TLSv1.3").greeted().close();
    }

    @Test
    void shouldRenewItsCertificateInTime_alsoWhileItRuns() throws Exception {
        agent.close();
        Files.delete(data.resolve("tls/machine.p12"));
        MovingClock clock = new MovingClock(Instant.now().minus(Duration.ofDays(771)));
        try (RunningAgent running = new RunningAgent(RunningAgent.withTls(data.resolve("cards"), "card.test"), clock)) {
            byte[] certificate = Files.readAllBytes(data.resolve("tls/machine.cer"));
            clock.forward(Duration.ofDays(769));
            handshake(running, "card.test");
            assertThat(Files.readAllBytes(data.resolve("tls/machine.cer"))).isEqualTo(certificate);

            clock.forward(Duration.ofDays(2));
            assertThatThrownBy(() -> handshake(running, "card.test")).isInstanceOf(SSLHandshakeException.class);
            assertThat(Files.readAllBytes(data.resolve("tls/machine.cer"))).isNotEqualTo(certificate);
            assertThat(handshake(running, "card.test")).contains(" 101 ");
        }
    }

    private RunningAgent agent(String name) {
        return new RunningAgent(RunningAgent.withTls(data.resolve("cards"), name), Clock.systemUTC());
    }

    private ControlClient connect(String host, String protocol) throws Exception {
        SSLParameters parameters = new SSLParameters();
        parameters.setProtocols(new String[] {protocol});
        HttpClient http = HttpClient.newBuilder()
                .sslContext(trusting())
                .sslParameters(parameters)
                .build();
        return ControlClient.connect(http, URI.create("wss://" + host + ":" + agent.tlsPort() + "/"), CONSOLE);
    }

    private String handshake(String host) throws Exception {
        return handshake(agent, host);
    }

    private String handshake(RunningAgent running, String host) throws Exception {
        try (Socket socket = shakeHands(running, "TLSv1.3")) {
            String request = String.join(
                            "\r\n",
                            "GET / HTTP/1.1",
                            "Host: " + host + ":" + running.tlsPort(),
                            "Upgrade: websocket",
                            "Connection: Upgrade",
                            "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==",
                            "Sec-WebSocket-Version: 13")
                    + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(16), StandardCharsets.US_ASCII);
        }
    }

    private Socket shakeHands(RunningAgent running, String protocol) throws Exception {
        SSLSocket socket = (SSLSocket)
                trusting().getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), running.tlsPort());
        socket.setSoTimeout(20_000);
        socket.setEnabledProtocols(new String[] {protocol});
        socket.startHandshake();
        return socket;
    }

    /** A context that trusts what the person would import. */
    private SSLContext trusting() throws Exception {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry(
                "machine",
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(
                                new ByteArrayInputStream(Files.readAllBytes(data.resolve("tls/machine.cer")))));
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
