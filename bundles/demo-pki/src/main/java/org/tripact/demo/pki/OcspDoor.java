package org.tripact.demo.pki;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The responder on a port of this machine only: POST with a request, its answer back. */
final class OcspDoor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OcspDoor.class);
    private static final int MAX_BODY = 16 * 1024;
    private static final int THREADS = 4;
    private static final int NO_BODY = -1;

    private final HttpServer server;
    private final ExecutorService threads;

    /** Opens at the port, at any free one where it is 0. */
    OcspDoor(int port, OcspDesk desk) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
        threads = Executors.newFixedThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, "demo-pki-ocsp");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.createContext("/", exchange -> handle(exchange, desk));
        server.start();
    }

    /** Where requests go. */
    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static void handle(HttpExchange exchange, OcspDesk desk) throws IOException {
        try (exchange) {
            if (!exchange.getRequestMethod().equals("POST")) {
                exchange.getResponseHeaders().set("Allow", "POST");
                exchange.sendResponseHeaders(405, NO_BODY);
                return;
            }
            byte[] request = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
            if (request.length > MAX_BODY) {
                exchange.sendResponseHeaders(413, NO_BODY);
                return;
            }
            answer(exchange, desk.answer(request));
        } catch (RuntimeException fault) {
            LOG.error("the demo responder failed", fault);
        }
    }

    private static void answer(HttpExchange exchange, byte[] answer) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/ocsp-response");
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
    }
}
