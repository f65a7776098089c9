package org.tripact.bench.karaf;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.tripact.testkit.Ports;

/** A started process that answers on loopback: how long until it does, how much memory it takes, and its end. */
record Server(Process process, long startedAt, int port, Path output) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int LOOK_AGAIN_MILLIS = 20;

    /** Starts the command, which becomes the server ({@code exec}). */
    static Server start(List<String> command, Map<String, String> environment, int port, Path output)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(new File(output.toString())));
        builder.environment().keySet().removeIf(name -> name.startsWith("KARAF_"));
        builder.environment().putAll(environment);
        long now = System.nanoTime();
        return new Server(builder.start(), now, port, output);
    }

    /** The demo as a person starts it. */
    static Server demo(Path data, int port, Map<String, String> environment) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("project.root"), "run").toString(),
                "--port",
                "" + port,
                "--agent-port",
                "" + Ports.free(),
                "--reader-port",
                "" + Ports.free(),
                "--data",
                data.toString());
        return start(command, environment, port, data.resolve("run.out"));
    }

    /** Waits until every path says 200; gives the seconds since the start. */
    double secondsUntil(String... paths) throws IOException, InterruptedException {
        for (String path : paths) {
            while (!says200(path)) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("it ended: " + Files.readString(output));
                }
                if (System.nanoTime() - startedAt > PATIENCE.toNanos()) {
                    throw new IllegalStateException(path + " is silent: " + Files.readString(output));
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
            }
        }
        return (System.nanoTime() - startedAt) / 1e9;
    }

    /** A line of /proc/PID/status or smaps_rollup, in MiB (10⁶ bytes would flatter nobody). */
    double mebibytes(String file, String key) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), file))) {
            if (line.startsWith(key + ":")) {
                return Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024;
            }
        }
        throw new IllegalStateException("no " + key + " in " + file);
    }

    /** What Ctrl-C does. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            kill();
        }
    }

    /** kill -9. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private boolean says200(String path) {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(10_000);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }
}
