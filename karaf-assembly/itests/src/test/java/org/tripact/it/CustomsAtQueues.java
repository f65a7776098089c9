package org.tripact.it;

import static org.ops4j.pax.exam.CoreOptions.composite;
import static org.ops4j.pax.exam.CoreOptions.systemProperty;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.awaitility.Awaitility;
import org.ops4j.pax.exam.Option;

/** Customs and its broker outside of the container: a process of its own that takes orders. */
final class CustomsAtQueues implements AutoCloseable {

    private static final String FOLDER = "tripact.it.queues";
    private static final String ARGUMENTS = "arguments";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path folder = Path.of(System.getProperty(FOLDER));
    private final Process process;

    CustomsAtQueues() throws IOException {
        this.process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "@" + folder.resolve(ARGUMENTS))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
    }

    /** Before the container starts: a connector that reaches it as in production, by TLS and with a log-in. */
    static Option configured(String connector) throws IOException {
        Path bundle = Path.of("../../bundles/customs-jms").toRealPath();
        Path folder = Files.createTempDirectory(
                Files.createDirectories(Path.of("target")).toRealPath(), "queues");
        int port = Ports.free();
        String classPath = String.join(
                File.pathSeparator,
                bundle.resolve("target/test-classes").toString(),
                bundle.resolve("target/classes").toString(),
                Files.readString(bundle.resolve("target/class-path")).strip());
        Files.write(
                folder.resolve(ARGUMENTS),
                List.of(
                        "-Xmx128m -XX:TieredStopAtLevel=1",
                        "-cp \"" + classPath + "\"",
                        "org.tripact.customs.jms.CustomsProgram",
                        "\"" + folder + "\" " + port));
        ConnectorFiles files = new ConnectorFiles("customs-jms");
        Map<String, String> line = Map.of(
                "port",
                "" + port,
                "trustStore",
                files.key("trust.p12"),
                "trustPasswordFile",
                files.key("password"),
                "retryMillis",
                "100",
                "retryMaxMillis",
                "500");
        return composite(
                composite(files.jms(connector, line).options()),
                systemProperty(FOLDER).value(folder.toString()));
    }

    /** The broker ends, in good order. */
    void down() throws IOException {
        order("down");
    }

    /** It is there again, with what lay in its queues. */
    void up() throws IOException {
        order("up");
    }

    /** What is no answer comes by the queue of answers. */
    void babble() throws IOException {
        order("babble");
    }

    /** The ids of what customs took, in the order in which it came. */
    List<String> books() throws IOException {
        return Files.readAllLines(folder.resolve("books"));
    }

    @Override
    public void close() throws IOException {
        // the end of its orders is the end of the program
        process.getOutputStream().close();
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException hangs) {
            process.destroyForcibly();
            throw new AssertionError("customs did not end", hangs);
        }
    }

    /** Until it is done. */
    private void order(String word) throws IOException {
        Path obeyed = folder.resolve("obeyed");
        OutputStream orders = process.getOutputStream();
        orders.write((word + "\n").getBytes(StandardCharsets.UTF_8));
        orders.flush();
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> Files.exists(obeyed) && Files.readString(obeyed).equals(word));
    }
}
