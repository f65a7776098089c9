package org.tripact.card.agent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A client of the control as anybody would write one. */
final class ControlClient implements WebSocket.Listener, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ObjectMapper json = new ObjectMapper();
    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private final StringBuilder parts = new StringBuilder();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private WebSocket socket;

    static ControlClient connect(int port, String origin) {
        return connect(HTTP, URI.create("ws://127.0.0.1:" + port + "/"), origin);
    }

    static ControlClient connect(HttpClient http, URI address, String origin) {
        ControlClient client = new ControlClient();
        WebSocket.Builder builder = http.newWebSocketBuilder();
        if (origin != null) {
            builder.header("Origin", origin);
        }
        client.socket = builder.buildAsync(address, client).join();
        return client;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        parts.append(data);
        if (last) {
            frames.add(parts.toString());
            parts.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable fault) {
        closed.completeExceptionally(fault);
    }

    JsonNode next() {
        try {
            String frame = frames.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return json.readTree(frame);
        } catch (InterruptedException | JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    boolean hasNothingToSay() {
        return frames.isEmpty();
    }

    int closeCode() throws Exception {
        return closed.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    ControlClient greeted() {
        next();
        return this;
    }

    void send(String text) {
        socket.sendText(text, true).join();
    }

    void sendBinary() {
        socket.sendBinary(ByteBuffer.wrap(new byte[] {1}), true).join();
    }

    JsonNode call(String method, String... args) {
        send(request(method, args));
        return next().get("_args");
    }

    /** The same, cut into blocks as the page script of the real control does. */
    JsonNode callInBlocks(String method, String... args) {
        Blocks blocks = Blocks.of(request(method, args), 1);
        JsonNode answer;
        int index = 0;
        do {
            send(blocks.frame(index));
            answer = next().get("_args").get("Data").get(0);
            index = answer.get("next").asInt();
        } while (!answer.get("finish").asBoolean());
        return next().get("_args");
    }

    private String request(String method, String... args) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            named.put(args[i], args[i + 1]);
        }
        try {
            return json.writeValueAsString(Map.of("_id", 1, "_method", method, "args", named));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    String only(String method, String... args) {
        return call(method, args).get("Data").get(0).asText();
    }

    @Override
    public void close() {
        socket.abort();
    }
}
