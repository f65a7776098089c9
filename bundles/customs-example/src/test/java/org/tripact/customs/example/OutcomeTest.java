package org.tripact.customs.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tripact.customs.message.CustomsMessages;
import org.tripact.exchange.api.Delivery;
import org.tripact.testkit.connector.RecordedReceipts;
import org.tripact.testkit.connector.RecordedStrays;

/** Plays each line of the README's table of outcomes against the real partner. */
class OutcomeTest {

    private static final int SOON = 300;

    @TempDir
    private Path folder;

    private final CountDownLatch over = new CountDownLatch(1);
    private HttpPartner partner;
    private CustomsMessages customs;

    @BeforeEach
    void open() {
        partner = new HttpPartner(folder);
        customs = Sides.customs();
    }

    @AfterEach
    void close() {
        over.countDown();
        partner.close();
    }

    static Stream<List<String>> rows() {
        return Readme.OWN.rowsUnder("what happened").stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void shouldTellTheExchangeAsTold(List<String> row) throws IOException {
        assertThat(row.get(0).startsWith("HTTP ") ? statuses(row.get(0)) : List.of(played(row.get(0))))
                .isNotEmpty()
                .allSatisfy(delivery ->
                        assertThat(delivery.getClass().getSimpleName()).isEqualTo(row.get(1)));
    }

    @Test
    void shouldFollowNoRedirection_thatTheTokenWouldFollow() {
        partner.behave(exchange -> {
            exchange.getResponseHeaders().set("Location", partner.address() + "/answers");
            HttpPartner.reply(exchange, 302, new byte[0]);
        });

        assertThat(deliver(Map.of())).isEqualTo(new Delivery.Unknown("HTTP 302"));
    }

    @Test
    void shouldSendTheVeryBytesThatItWasGiven() {
        byte[][] came = new byte[1][];
        partner.behave(exchange -> {
            came[0] = exchange.getRequestBody().readAllBytes();
            HttpPartner.reply(exchange, 500, new byte[0]);
        });
        ExampleConnector connector = connector(partner.address(), Map.of());
        byte[] bytes = connector.encode(Sides.application());

        connector.deliver(bytes);
        connector.stop();

        assertThat(came[0]).isEqualTo(bytes);
    }

    private List<Delivery> statuses(String row) {
        return Stream.of(row.substring("HTTP ".length()).split(", "))
                .map(status ->
                        deliverTo(exchange -> HttpPartner.reply(exchange, Integer.parseInt(status), new byte[0])))
                .toList();
    }

    private Delivery played(String row) throws IOException {
        return switch (row) {
            case "customs says 3" -> deliverTo(exchange -> say(exchange, "3"));
            case "customs says 4" -> deliverTo(exchange -> say(exchange, "4"));
            case "customs says -1" -> deliverTo(exchange -> say(exchange, "-1"));
            case "customs says a code without a meaning" -> deliverTo(exchange -> say(exchange, "77"));
            case "nobody listens" -> deliver(unusedAddress(), Map.of());
            case "the gateway's certificate is not trusted" -> withUntrustedGateway();
            case "there is no token" -> withoutToken();
            case "no answer in timeoutMillis" -> deliverInHasteTo(this::hang);
            case "an answer that does not end in timeoutMillis" -> deliverInHasteTo(this::trickle);
            case "the line is cut" -> deliverTo(HttpExchange::close);
            case "an answer of more than 3 MiB" ->
                deliverTo(exchange -> HttpPartner.reply(exchange, 200, new byte[Gateway.MOST_BYTES * 2]));
            case "an answer to another message" -> deliverTo(this::sayOfAnother);
            case "an answer that is none" -> deliverTo(exchange -> HttpPartner.reply(exchange, 200, new byte[] {1}));
            case "bytes that are no message of ours" -> foreign();
            default -> throw new AssertionError("nobody plays: " + row);
        };
    }

    private Delivery deliverTo(HttpHandler mood) {
        partner.behave(mood);
        return deliver(Map.of());
    }

    private Delivery deliverInHasteTo(HttpHandler mood) {
        partner.behave(mood);
        return deliver(Map.of("timeoutMillis", SOON));
    }

    private Delivery deliver(Map<String, Object> named) {
        return deliver(partner.address(), named);
    }

    private Delivery deliver(String address, Map<String, Object> named) {
        ExampleConnector connector = connector(address, named);
        try {
            return connector.deliver(connector.encode(Sides.application()));
        } finally {
            connector.stop();
        }
    }

    private ExampleConnector connector(String address, Map<String, Object> named) {
        return new ExampleConnector(
                new RecordedReceipts(),
                new RecordedStrays(),
                Checked.of(Settings.of(folder, address, named)),
                Sides.CLOCK);
    }

    private void say(HttpExchange exchange, String code) throws IOException {
        byte[] message = exchange.getRequestBody().readAllBytes();
        HttpPartner.reply(
                exchange, 200, customs.technicalAnswer(message, code, "").orElseThrow());
    }

    private void sayOfAnother(HttpExchange exchange) throws IOException {
        ExampleConnector other = connector(partner.address(), Map.of());
        byte[] another = other.encode(Sides.termination());
        other.stop();
        HttpPartner.reply(
                exchange, 200, customs.technicalAnswer(another, "3", "").orElseThrow());
    }

    private void hang(HttpExchange exchange) {
        try {
            over.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private void trickle(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 1_000_000);
        OutputStream body = exchange.getResponseBody();
        body.write('<');
        body.flush();
        hang(exchange);
    }

    private static String unusedAddress() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return "http://127.0.0.1:" + free.getLocalPort();
        }
    }

    private Delivery withUntrustedGateway() throws IOException {
        try (TlsPartner untrusted = new TlsPartner()) {
            return deliver(untrusted.address(), Map.of());
        }
    }

    private Delivery withoutToken() {
        return deliver(Map.of("tokenFile", folder.resolve("none").toString()));
    }

    private Delivery foreign() throws IOException {
        ExampleConnector connector = connector(partner.address(), Map.of());
        byte[] bytes = Files.readAllBytes(Path.of("pom.xml"));
        Delivery delivery = connector.deliver(bytes);
        connector.stop();
        return delivery;
    }
}
