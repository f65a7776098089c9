package org.tripact.bench.karaf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** The shipped connector under other versions, each a file with a digest of its own. */
record ConnectorVersions(Path shipped, Path folder) {

    static ConnectorVersions of(Path data) throws IOException {
        Path repository = data.resolve("karaf/system/org/tripact/customs-simulator");
        try (Stream<Path> files = Files.walk(repository)) {
            Path jar = files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
            return new ConnectorVersions(jar, Files.createDirectories(data.resolve("connectors")));
        }
    }

    /** The command that installs it. */
    String install(String version) throws Exception {
        Path file = inVersion(version);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        return "tripact:connector-install --sha256 " + HexFormat.of().formatHex(digest) + " --why bench " + file;
    }

    private Path inVersion(String version) throws IOException {
        Path copy = folder.resolve("connector-" + version + ".jar");
        try (JarInputStream from = new JarInputStream(Files.newInputStream(shipped))) {
            Manifest manifest = from.getManifest();
            manifest.getMainAttributes().putValue("Bundle-Version", version);
            try (JarOutputStream to = new JarOutputStream(Files.newOutputStream(copy), manifest)) {
                for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    from.transferTo(to);
                }
            }
        }
        return copy;
    }
}
