package org.tripact.console.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.tripact.testkit.cards.TestCard;

/** What a page does: keeps cookies and the CSRF token, says where it comes from. Every answer is held to the document. */
final class Browser {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    final Map<String, String> cookies = new TreeMap<>();
    final Map<String, String> headers = new TreeMap<>();

    private final World world;

    Browser(World world, String origin) {
        this.world = world;
        headers.put("Origin", origin);
        headers.put("Content-Type", "application/json");
    }

    /** The same browser that sends this header, too; null takes one away. */
    Browser with(String name, String value) {
        Browser other = new Browser(world, "");
        other.cookies.putAll(cookies);
        other.headers.clear();
        other.headers.putAll(headers);
        if (value == null) {
            other.headers.remove(name);
        } else {
            other.headers.put(name, value);
        }
        return other;
    }

    Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    Answer post(String path, Object body) {
        return send("POST", path, BodyPublishers.ofByteArray(Tried.get(() -> JSON.writeValueAsBytes(body))));
    }

    Answer post(String path) {
        return send("POST", path, BodyPublishers.noBody());
    }

    Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    Answer send(String method, String path, BodyPublisher body) {
        HttpRequest request = request(path).method(method, body).build();
        HttpResponse<byte[]> response = Tried.get(() -> HTTP.send(request, BodyHandlers.ofByteArray()));
        Answer answer = new Answer(response.statusCode(), response.headers(), response.body());
        Contract.check(method, path, answer);
        answer.cookies().forEach(this::keep);
        return answer;
    }

    /** An open stream of events. */
    HttpResponse<InputStream> stream() {
        return Tried.get(() -> HTTP.send(request("/events").GET().build(), BodyHandlers.ofInputStream()));
    }

    /** The challenge, signed by the card, as a body. */
    Map<String, Object> proof(TestCard card) {
        return proof(card, post("/card-challenges").is(201));
    }

    static Map<String, Object> proof(TestCard card, Answer challenge) {
        Map<String, Object> proof = new LinkedHashMap<>();
        proof.put("challengeId", challenge.field("id"));
        proof.put("certificate", base64(card.certificate()));
        proof.put("signature", base64(card.sign(challenge.field("text"))));
        proof.put("cardNumber", card.number().value());
        return proof;
    }

    Answer logIn(TestCard card) {
        return post("/session", proof(card));
    }

    String textVersion() {
        return get("/agreement-text").is(200).field("version");
    }

    Answer statement(String action, String code) {
        return post("/statements", Map.of("action", action, "customsCode", code, "textVersion", textVersion()));
    }

    /** The statement, signed by the card, as a body. */
    static Map<String, Object> signed(TestCard card, Answer statement) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("statementId", statement.field("id"));
        body.put("agreed", true);
        body.put("certificate", base64(card.certificate()));
        body.put("signature", base64(card.sign(statement.field("text"))));
        return body;
    }

    Answer sign(TestCard card, String code) {
        return post("/agreements", signed(card, statement("SIGN", code).is(201)));
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + world.port() + "/api/v1" + path))
                .timeout(Duration.ofSeconds(20));
        headers.forEach(request::header);
        StringBuilder jar = new StringBuilder();
        cookies.forEach((name, value) ->
                jar.append(jar.isEmpty() ? "" : "; ").append(name).append('=').append(value));
        if (!jar.isEmpty()) {
            request.header("Cookie", jar.toString());
        }
        return request;
    }

    private void keep(String setCookie) {
        String pair = setCookie.split(";")[0];
        String name = pair.substring(0, pair.indexOf('='));
        String value = pair.substring(name.length() + 1);
        if (value.isEmpty()) {
            cookies.remove(name);
        } else {
            cookies.put(name, value);
        }
    }

    /** Sends the session's CSRF token from now on. */
    Browser trusted() {
        headers.put("X-CSRF-Token", get("/session").is(200).field("csrfToken"));
        return this;
    }
}
