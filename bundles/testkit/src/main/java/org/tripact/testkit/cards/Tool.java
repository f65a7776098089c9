package org.tripact.testkit.cards;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A program of the system that a test needs; where it is missing, the test says so and fails. */
public final class Tool {

    private Tool() {}

    /** Runs it, and returns what it said. */
    public static String run(List<String> command) {
        return run(command, Map.of());
    }

    /** Runs it with these variables in its environment. */
    public static String run(List<String> command, Map<String, String> environment) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + "\nfailed: " + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "this test needs the program " + command.get(0) + "; ./test installs it, or says how", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
