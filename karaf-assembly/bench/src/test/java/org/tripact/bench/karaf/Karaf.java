package org.tripact.bench.karaf;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.tripact.bench.Folders;
import org.tripact.testkit.Ports;

/** An unpacked Karaf on ports of its own: ours as it is shipped, or the stock one with the same third parties. */
record Karaf(Path home, int port, List<String> readyAt) {

    private static final String FEATURES = "org.apache.karaf.features.cfg";

    /** The archive as it is shipped; ready when the whole stack answers. */
    static Karaf ours(Path archive, Path home) throws IOException, InterruptedException {
        return unpacked(archive, home, List.of("/api/v1/agreement-text", "/"));
    }

    /**
     * Karaf as Apache ships it, with its own boot features and, besides, our feature without our bundles: what is left is
     * the third parties. Ready when the list of services answers, which is all that this one has to tell.
     */
    static Karaf stock(Path archive, Karaf ours, Path home) throws IOException, InterruptedException {
        Karaf stock = unpacked(archive, home, List.of("/cxf/"));
        perform("cp", "-R", ours.home().resolve("system") + "/.", home.resolve("system") + "/");
        Path features = home.resolve("etc/third-parties-features.xml");
        Files.writeString(
                features,
                ThirdParties.of(Files.readString(ours.shippedFeatures())).xml());
        String repositories = stock.property(FEATURES, "featuresRepositories");
        stock.put(FEATURES, "featuresRepositories", repositories + ", " + features.toUri());
        stock.put(FEATURES, "featuresBoot", stock.property(FEATURES, "featuresBoot") + ", tripact");
        stock.put("org.ops4j.pax.url.mvn.cfg", "org.ops4j.pax.url.mvn.repositories", "");
        stock.put("org.apache.karaf.management.cfg", "rmiRegistryPort", "" + Ports.free());
        stock.put("org.apache.karaf.management.cfg", "rmiServerPort", "" + Ports.free());
        return stock;
    }

    Server start() throws IOException {
        return Server.start(
                List.of(home.resolve("bin/karaf").toString(), "server"),
                Map.of("KARAF_EXEC", "exec", "CHECK_ROOT_INSTANCE_RUNNING", "false"),
                port,
                home.resolve("bench.out"));
    }

    /** Starts it; gives it with the seconds that it took. */
    Started startUntilReady() throws IOException, InterruptedException {
        Server server = start();
        return new Started(server, server.secondsUntil(readyAt.toArray(String[]::new)));
    }

    /** A server that is ready. */
    record Started(Server server, double seconds) {}

    /** As if it had never been started. */
    void forget() throws IOException {
        if (Files.exists(home.resolve("data"))) {
            Folders.delete(home.resolve("data"));
        }
    }

    private static Karaf unpacked(Path archive, Path home, List<String> readyAt)
            throws IOException, InterruptedException {
        Files.createDirectories(home);
        perform("tar", "xzf", archive.toString(), "-C", home.toString(), "--strip-components", "1");
        Karaf karaf = new Karaf(home, Ports.free(), readyAt);
        karaf.put("org.ops4j.pax.web.cfg", "org.osgi.service.http.port", "" + karaf.port());
        karaf.put("org.apache.karaf.shell.cfg", "sshPort", "" + Ports.free());
        return karaf;
    }

    private Path shippedFeatures() throws IOException {
        try (var files = Files.walk(home.resolve("system/org/tripact/features"))) {
            return files.filter(file -> file.toString().endsWith("-features.xml"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private String property(String file, String key) throws IOException {
        return properties(file).getProperty(key);
    }

    private void put(String file, String key, String value) throws IOException {
        Properties properties = properties(file);
        properties.setProperty(key, value);
        try (Writer writer = Files.newBufferedWriter(home.resolve("etc").resolve(file))) {
            properties.store(writer, null);
        }
    }

    private Properties properties(String file) throws IOException {
        Properties properties = new Properties();
        Path path = home.resolve("etc").resolve(file);
        if (Files.exists(path)) {
            try (Reader reader = Files.newBufferedReader(path)) {
                properties.load(reader);
            }
        }
        return properties;
    }

    private static void perform(String... command) throws IOException, InterruptedException {
        int status = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (status != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + status);
        }
    }
}
