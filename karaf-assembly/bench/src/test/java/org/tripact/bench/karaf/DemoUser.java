package org.tripact.bench.karaf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** An enterprise at the console that signs and terminates for each of its codes, again and again. */
final class DemoUser {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final int port;
    private final DemoCard card;
    private final Pace pace;
    private volatile String csrf = "";

    DemoUser(int port, DemoCard card) {
        this(port, card, Pace.none());
    }

    DemoUser(int port, DemoCard card, Pace pace) {
        this.port = port;
        this.card = card;
        this.pace = pace;
    }

    /** Gives how many agreements were signed and terminated. */
    int signUntil(Instant end) throws IOException, InterruptedException {
        int done = 0;
        while (Instant.now().isBefore(end)) {
            JsonNode session = logIn();
            String version = call("GET", "/agreement-text?language=zh-CN", null, 200)
                    .path("version")
                    .asText();
            for (JsonNode code : session.path("customsCodes")) {
                signAndTerminate(code.path("code").asText(), version, number -> {});
                done++;
            }
            call("DELETE", "/session", null, 204);
            csrf = "";
        }
        return done;
    }

    JsonNode logIn() throws IOException, InterruptedException {
        JsonNode challenge = call("POST", "/card-challenges", null, 201);
        ObjectNode proof = JSON.createObjectNode()
                .put("challengeId", challenge.path("id").asText())
                .put("cardNumber", card.number())
                .put("certificate", card.certificate())
                .put("signature", card.sign(challenge.path("text").asText()));
        JsonNode session = call("POST", "/session", proof, 201);
        csrf = session.path("csrfToken").asText();
        return session;
    }

    /** Tells the number as soon as the enterprise sees it. */
    void signAndTerminate(String code, String version, Consumer<String> accepted)
            throws IOException, InterruptedException {
        String number = call("POST", "/agreements", signed("SIGN", code, version), 201)
                .path("number")
                .asText();
        accepted.accept(number);
        while (!"SIGN_APPROVED"
                .equals(call("GET", "/agreements/" + number, null, 200)
                        .path("state")
                        .asText())) {
            call("GET", "/agreements", null, 200);
            TimeUnit.MILLISECONDS.sleep(100);
        }
        call("POST", "/agreements/" + number + "/termination", signed("TERMINATE", code, version), 200);
    }

    private ObjectNode signed(String action, String code, String version) throws IOException, InterruptedException {
        ObjectNode wish = JSON.createObjectNode()
                .put("action", action)
                .put("customsCode", code)
                .put("textVersion", version);
        JsonNode statement = call("POST", "/statements", wish, 201);
        return JSON.createObjectNode()
                .put("statementId", statement.path("id").asText())
                .put("agreed", true)
                .put("certificate", card.certificate())
                .put("signature", card.sign(statement.path("text").asText()));
    }

    JsonNode call(String method, String path, JsonNode body, int expected) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
                .timeout(PATIENCE)
                .header("Origin", "http://127.0.0.1:" + port)
                .header("Accept", "application/json, application/problem+json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (!csrf.isEmpty()) {
            request.header("X-CSRF-Token", csrf);
        }
        pace.next();
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new IllegalStateException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body().isEmpty() ? MissingNode.getInstance() : JSON.readTree(answer.body());
    }
}
