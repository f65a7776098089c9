package org.tripact.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** The card reader on somebody's desk: its page's API, and the control that speaks for the card in it. */
final class CardReader implements Card {

    static final String PIN = "88888888";

    private static final ObjectMapper JSON = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final int agentPort;
    private final int readerPort;

    CardReader(int agentPort, int readerPort) {
        this.agentPort = agentPort;
        this.readerPort = readerPort;
    }

    void insert(String scenario) {
        call("PUT", "/api/reader", "{\"card\":\"" + number(scenario) + "\"}");
    }

    /** Gives a card's PIN all its tries back. */
    void unlock(String scenario) {
        call("POST", "/api/cards/" + number(scenario) + "/unlock", "");
    }

    void remove() {
        call("DELETE", "/api/reader", "");
    }

    @Override
    public String certificate() {
        return data(control("cus-sec_SpcGetSignCertAsPEM", JSON.createObjectNode()));
    }

    @Override
    public String cardNumber() {
        return data(control("cus-sec_SpcGetCardID", JSON.createObjectNode())).replaceFirst("^03-", "");
    }

    @Override
    public String sign(String text) {
        return data(control(
                "cus-sec_SpcSignDataAsPEM",
                JSON.createObjectNode().put("inData", text).put("passwd", PIN)));
    }

    /** One call of the control, on a connection of its own. */
    JsonNode control(String method, ObjectNode args) {
        Frames frames = new Frames();
        WebSocket socket = http.newWebSocketBuilder()
                .buildAsync(URI.create("ws://127.0.0.1:" + agentPort + "/"), frames)
                .join();
        try {
            ObjectNode request = JSON.createObjectNode().put("_method", method).put("_id", 1);
            request.set("args", args);
            socket.sendText(request.toString(), true).join();
            JsonNode answer = frames.next();
            while (!method.equals(answer.path("_method").asText())) {
                answer = frames.next();
            }
            return answer.path("_args");
        } finally {
            socket.abort();
        }
    }

    private String number(String scenario) {
        for (JsonNode card : call("GET", "/api/cards", "")) {
            if (scenario.equals(card.path("scenario").asText())) {
                return card.path("number").asText();
            }
        }
        throw new AssertionError("no demo card " + scenario);
    }

    private static String data(JsonNode answer) {
        if (!answer.path("Result").asBoolean()) {
            throw new AssertionError("the card refused: " + answer.path("Error"));
        }
        return answer.path("Data").path(0).asText();
    }

    private JsonNode call(String method, String path, String body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + readerPort + path))
                    .header("Content-Type", "application/json")
                    .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                    .build();
            return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Collects the text frames of one connection. */
    private static final class Frames implements WebSocket.Listener {
        private final BlockingQueue<String> whole = new ArrayBlockingQueue<>(64);
        private final StringBuilder part = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                whole.add(part.toString());
                part.setLength(0);
            }
            socket.request(1);
            return null;
        }

        JsonNode next() {
            try {
                String frame = whole.poll(15, TimeUnit.SECONDS);
                if (frame == null) {
                    throw new AssertionError("the control keeps silent");
                }
                return JSON.readTree(frame);
            } catch (IOException e) {
                throw new AssertionError(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }
}
