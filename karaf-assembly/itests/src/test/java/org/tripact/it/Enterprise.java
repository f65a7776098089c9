package org.tripact.it;

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
import java.util.List;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;

/** Somebody at a browser with a card in the reader: does what the page does, by the public face alone. */
final class Enterprise {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final int port;
    private final Card card;
    private String csrf = "";

    Enterprise(int port, Card card) {
        this.port = port;
        this.card = card;
    }

    Answer logIn() {
        Answer challenge = call("POST", "/card-challenges", null).expect(201);
        ObjectNode proof = JSON.createObjectNode()
                .put("challengeId", challenge.text("id"))
                .put("cardNumber", card.cardNumber())
                .put("certificate", card.certificate())
                .put("signature", card.sign(challenge.text("text")));
        Answer session = call("POST", "/session", proof);
        csrf = session.text("csrfToken");
        return session;
    }

    Answer sign(String code) {
        Answer statement = statement("SIGN", code);
        return statement.status() == 201 ? call("POST", "/agreements", signed(statement)) : statement;
    }

    Answer signChanged(String code, UnaryOperator<String> change) {
        Answer statement = statement("SIGN", code).expect(201);
        ObjectNode body = signed(statement).put("signature", card.sign(change.apply(statement.text("text"))));
        return call("POST", "/agreements", body);
    }

    Answer terminate(String number, String code) {
        Answer statement = statement("TERMINATE", code);
        return statement.status() == 201
                ? call("POST", "/agreements/" + number + "/termination", signed(statement))
                : statement;
    }

    Answer statement(String action, String code) {
        String version = get("/agreement-text?language=zh-CN").expect(200).text("version");
        return call(
                "POST",
                "/statements",
                JSON.createObjectNode()
                        .put("action", action)
                        .put("customsCode", code)
                        .put("textVersion", version));
    }

    ObjectNode signed(Answer statement) {
        return JSON.createObjectNode()
                .put("statementId", statement.text("id"))
                .put("agreed", true)
                .put("certificate", card.certificate())
                .put("signature", card.sign(statement.text("text")));
    }

    Answer get(String path) {
        return call("GET", path, null);
    }

    Answer awaitState(String number, String... states) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> get("/agreements/" + number).expect(200),
                        found -> List.of(states).contains(found.text("state")));
    }

    Answer call(String method, String path, JsonNode body) {
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
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            boolean json =
                    answer.headers().firstValue("Content-Type").orElse("").contains("json");
            return new Answer(answer.statusCode(), json ? JSON.readTree(answer.body()) : MissingNode.getInstance());
        } catch (IOException e) {
            throw new ConsoleAway(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConsoleAway(e);
        }
    }

    /** The console did not answer: what was asked may or may not have happened. */
    static final class ConsoleAway extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ConsoleAway(Throwable cause) {
            super(cause);
        }
    }
}
