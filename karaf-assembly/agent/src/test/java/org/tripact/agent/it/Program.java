package org.tripact.agent.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A program that was written for the real control. */
final class Program implements WebSocket.Listener, AutoCloseable {

    private final ObjectMapper json = new ObjectMapper();
    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private final StringBuilder parts = new StringBuilder();
    private final WebSocket socket;

    Program(int port) throws InterruptedException {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create("ws://127.0.0.1:" + port + "/"), this)
                .join();
        frames.poll(20, TimeUnit.SECONDS);
    }

    JsonNode call(String method, Map<String, String> args) throws Exception {
        socket.sendText(json.writeValueAsString(Map.of("_id", 1, "_method", method, "args", args)), true)
                .join();
        return json.readTree(frames.poll(30, TimeUnit.SECONDS)).get("_args");
    }

    String only(String method, Map<String, String> args) throws Exception {
        return call(method, args).get("Data").get(0).asText();
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
    public void close() {
        socket.abort();
    }
}
