package org.tripact.bench.karaf;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands between a browser and the console and counts what goes through: bodies, as they were compressed. */
final class CountingProxy implements AutoCloseable {

    private static final Set<String> OF_THE_LINE = Set.of("content-length", "transfer-encoding", "connection", "date");

    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Fetched> all = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final int behind;

    private record Fetched(String path, int status, long bytes) {}

    private CountingProxy(HttpServer server, int behind) {
        this.server = server;
        this.behind = behind;
    }

    static CountingProxy before(int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        CountingProxy proxy = new CountingProxy(server, port);
        server.setExecutor(proxy.threads);
        server.createContext("/", proxy::pass);
        server.start();
        return proxy;
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** What was fetched since {@link #takeBytes}. */
    List<String> fetched() {
        return all.stream()
                .filter(one -> one.status() == 200)
                .map(Fetched::path)
                .toList();
    }

    /** The bytes of it; counting begins anew. */
    long takeBytes() {
        long bytes = all.stream().mapToLong(Fetched::bytes).sum();
        all.clear();
        return bytes;
    }

    /** The bytes of the same files in another encoding. */
    long again(List<String> paths, String encoding) throws IOException, InterruptedException {
        long bytes = 0;
        for (String path : paths) {
            bytes += fetch(path, encoding, "*/*").body().length;
        }
        return bytes;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().toString();
            HttpResponse<byte[]> answer = fetch(path, asked(exchange, "Accept-Encoding"), asked(exchange, "Accept"));
            answer.headers().map().forEach((name, values) -> {
                if (!OF_THE_LINE.contains(name.toLowerCase(Locale.ROOT))) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            byte[] body = answer.body();
            all.add(new Fetched(path, answer.statusCode(), body.length));
            exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String asked(HttpExchange exchange, String header) {
        String value = exchange.getRequestHeaders().getFirst(header);
        return value == null ? "*/*" : value;
    }

    private HttpResponse<byte[]> fetch(String path, String encoding, String types)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + behind + path))
                .timeout(Duration.ofSeconds(20))
                .header("Accept-Encoding", encoding)
                .header("Accept", types)
                .build();
        return client.send(request, BodyHandlers.ofByteArray());
    }
}
