package org.tripact.customs.example;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.tripact.customs.message.CustomsMessages;
import org.tripact.exchange.api.Envelope;
import org.tripact.kernel.MessageId;

/** A gateway with customs behind it, whose books and answers lie on the disk; it can be told to misbehave. */
final class HttpPartner implements AutoCloseable {

    private final CustomsMessages customs;
    private final Path books;
    private final Path answers;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile List<String> statuses = List.of("120", "399");
    private volatile HttpHandler mood = this::receive;

    HttpPartner(Path folder) {
        try {
            this.customs = Sides.customs();
            this.books = folder.resolve("books");
            this.answers = Files.createDirectories(folder.resolve("answers"));
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/gateway/messages", exchange -> guarded(exchange, mood));
        server.createContext("/gateway/answers", exchange -> guarded(exchange, this::answer));
        server.setExecutor(threads);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/gateway";
    }

    /** What it does from now on with a message. */
    void behave(HttpHandler other) {
        mood = other;
    }

    /** What it answers to a message, in this order. */
    void answers(String... others) {
        statuses = List.of(others);
    }

    /** How often its books were changed by this message. */
    synchronized int bookings(MessageId id) {
        return (int) booked().stream().filter(id.value()::equals).count();
    }

    /** Something waits to be fetched. */
    void put(String id, byte[] bytes) {
        try {
            Files.write(answers.resolve(id), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean holds(String id) {
        return Files.exists(answers.resolve(id));
    }

    static void reply(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void guarded(HttpExchange exchange, HttpHandler then) throws IOException {
        if (("Bearer " + Settings.TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            then.handle(exchange);
        } else {
            reply(exchange, 401, new byte[0]);
        }
    }

    void receive(HttpExchange exchange) throws IOException {
        Optional<byte[]> answer = taken(exchange);
        reply(exchange, answer.isPresent() ? 200 : 400, answer.orElse(new byte[0]));
    }

    /** What it would say of the message, which is in its books already. */
    Optional<byte[]> taken(HttpExchange exchange) throws IOException {
        byte[] message = exchange.getRequestBody().readAllBytes();
        String code = customs.read(message).fold(this::book, refusal -> "-1");
        return customs.technicalAnswer(message, code, "");
    }

    /** Says yes to everything. */
    private synchronized String book(Envelope envelope) {
        if (bookings(envelope.id()) == 0) {
            for (int i = 0; i < statuses.size(); i++) {
                String guid = envelope.id() + "-" + statuses.get(i);
                put(envelope.id() + "-" + i, customs.receipt(guid, envelope, statuses.get(i), ""));
            }
            write(envelope.id().value());
        }
        return "3";
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String id = path.substring(path.indexOf("/answers") + "/answers".length());
        if (id.isEmpty()) {
            reply(exchange, 200, list().getBytes(StandardCharsets.UTF_8));
            return;
        }
        Path file = answers.resolve(id.substring(1));
        if (exchange.getRequestMethod().equals("DELETE")) {
            Files.delete(file);
            reply(exchange, 200, new byte[0]);
        } else {
            reply(exchange, 200, Files.readAllBytes(file));
        }
    }

    private String list() throws IOException {
        try (Stream<Path> files = Files.list(answers)) {
            return String.join(
                    "\n",
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    private List<String> booked() {
        try {
            return Files.exists(books) ? Files.readAllLines(books) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String line) {
        try {
            Files.write(books, List.of(line), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
