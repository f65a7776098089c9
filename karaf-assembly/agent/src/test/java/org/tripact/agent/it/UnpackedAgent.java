package org.tripact.agent.it;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The archive as a user has it: unpacked, with its own data folder, on free ports. */
final class UnpackedAgent implements AutoCloseable {

    /** How a start went that came to nothing. */
    record Ended(int code, String said) {}

    private static final Duration START = Duration.ofSeconds(90);

    private final Path home;
    private final Path data;
    private final int port = freePort();
    private final int readerPort = freePort();
    private Process process;

    UnpackedAgent(Path folder) throws IOException, InterruptedException {
        Path archive = Path.of(System.getProperty("agent.archive"));
        run(List.of("tar", "xzf", archive.toString(), "-C", folder.toString()));
        try (Stream<Path> unpacked = Files.list(folder)) {
            home = unpacked.findFirst().orElseThrow();
        }
        data = folder.resolve("用户 data");
        set("port = " + port, "readerPort = " + readerPort, "tlsPort = " + freePort());
    }

    Path home() {
        return home;
    }

    Path data() {
        return data;
    }

    int port() {
        return port;
    }

    void set(String... settings) throws IOException {
        Path file = home.resolve("etc/org.tripact.card.agent.cfg");
        Files.writeString(file, Files.readString(file) + "\n" + String.join("\n", settings) + "\n");
    }

    void start() throws IOException {
        process = new ProcessBuilder(home.resolve("bin/card-agent").toString(), "--data", data.toString())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("screen.txt").toFile())
                .start();
        await().atMost(START).until(() -> process.isAlive() && answers(port) && answers(readerPort));
    }

    /** Starts it where it cannot live: its exit code, and what it had to say to the person. */
    Ended startInVain() throws IOException, InterruptedException {
        process = new ProcessBuilder(home.resolve("bin/card-agent").toString(), "--data", data.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }

    /** Ends it as a person or the system would, and returns whether it ended itself. */
    boolean stop() throws InterruptedException {
        process.destroy();
        return process.waitFor(20, TimeUnit.SECONDS);
    }

    String log() throws IOException {
        return Files.readString(data.resolve("logs/card-agent.log"));
    }

    void insert(String card) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + readerPort + "/api/reader"))
                .PUT(HttpRequest.BodyPublishers.ofString("{\"card\":\"" + card + "\"}"))
                .build();
        int status = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
        if (status != 204) {
            throw new IllegalStateException("the reader page answered " + status);
        }
    }

    /** Runs a program of the archive and returns what it said. */
    static String run(List<String> command) throws IOException, InterruptedException {
        return run(command, "");
    }

    static String run(List<String> command, String javaHome) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        if (!javaHome.isEmpty()) {
            builder.environment().put("JAVA_HOME", javaHome);
        }
        Process run = builder.start();
        String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = run.waitFor();
        return code == 0 ? said : code + " " + said;
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
