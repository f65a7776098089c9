package org.tripact.it;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** The demo as a person starts it, {@code ./run}, in a process of its own that can be killed. */
final class Distribution implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int END_OF_LOG = 8000;

    final int port = Ports.free();
    final int agentPort = Ports.free();
    final int readerPort = Ports.free();
    private final Path data;
    private final Map<String, String> environment;
    private Process process;

    Distribution(Path data, Map<String, String> environment) {
        this.data = data;
        this.environment = environment;
    }

    CardReader reader() {
        return new CardReader(agentPort, readerPort);
    }

    void start() throws IOException {
        File root = new File(System.getProperty("project.root"));
        ProcessBuilder builder = new ProcessBuilder(List.of(
                new File(root, "run").getPath(),
                "--port",
                "" + port,
                "--agent-port",
                "" + agentPort,
                "--reader-port",
                "" + readerPort,
                "--data",
                data.toString()));
        builder.directory(root).redirectErrorStream(true);
        Files.createDirectories(data);
        builder.redirectOutput(
                ProcessBuilder.Redirect.appendTo(data.resolve("run.out").toFile()));
        builder.environment().putAll(environment);
        process = builder.start();
        awaitReady();
    }

    /** kill -9. */
    void killQuietly() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What Ctrl-C does; true where it ended in time. */
    boolean stop() throws InterruptedException {
        process.destroy();
        return process.waitFor(60, TimeUnit.SECONDS);
    }

    String output() throws IOException {
        return Files.readString(data.resolve("run.out"));
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            process.destroyForcibly();
        }
    }

    private void awaitReady() {
        try {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(200))
                    .until(this::answers);
        } catch (ConditionTimeoutException silent) {
            throw new AssertionError("the distribution does not answer; its log ends: " + endOfLog(), silent);
        }
    }

    private boolean answers() throws IOException {
        if (!process.isAlive()) {
            throw new AssertionError("the distribution does not start: " + output());
        }
        return answers("http://127.0.0.1:" + port + "/api/v1/agreement-text")
                && answers("http://127.0.0.1:" + readerPort + "/api/cards");
    }

    private String endOfLog() {
        try {
            String log = Files.readString(data.resolve("karaf/data/log/karaf.log"));
            return log.substring(Math.max(0, log.length() - END_OF_LOG));
        } catch (IOException none) {
            return none.toString();
        }
    }

    private static boolean answers(String address) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
