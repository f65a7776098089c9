package org.tripact.bench.karaf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A browser without a window and with an empty cache. */
final class Chromium {

    private Chromium() {}

    /** Opens the page, lets its scripts run until nothing is left to do, and ends. */
    static void load(String address, Path profile) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        "chromium",
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--user-data-dir=" + profile,
                        "--virtual-time-budget=10000",
                        "--dump-dom",
                        address))
                .redirectOutput(profile.resolveSibling("dom.html").toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException("Chromium did not show " + address);
        }
    }
}
