package org.tripact.it;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.jar.Attributes;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** The jar of a connector, as a file. */
record ConnectorJar(Path file) {

    static final String DROPPED = "org.tripact.it.dropped";

    /** That of {@link DroppedConnector}, moved there in one piece as an operator should. */
    static ConnectorJar droppedInto(Path folder) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", DROPPED);
        main.putValue("Bundle-Version", "1.0.0");
        main.putValue("Bundle-Activator", DroppedConnector.class.getName());
        main.putValue("Import-Package", "org.osgi.framework,org.tripact.exchange.api,org.tripact.kernel");
        main.putValue("Provide-Capability", "osgi.service;objectClass=\"org.tripact.exchange.api.CustomsConnector\"");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String type = DroppedConnector.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest);
                InputStream in = ConnectorJar.class.getClassLoader().getResourceAsStream(type)) {
            jar.putNextEntry(new ZipEntry(type));
            in.transferTo(jar);
        }
        Files.createDirectories(folder);
        Path whole = Files.write(folder.resolve(".dropped.jar"), bytes.toByteArray());
        return new ConnectorJar(Files.move(whole, folder.resolve("dropped.jar"), StandardCopyOption.ATOMIC_MOVE));
    }

    /** The same connector in another version. */
    ConnectorJar inVersion(String version, Path folder) throws IOException {
        Path copy = folder.resolve("connector-" + version + ".jar");
        try (JarInputStream from = new JarInputStream(Files.newInputStream(file))) {
            Manifest manifest = from.getManifest();
            manifest.getMainAttributes().putValue("Bundle-Version", version);
            try (JarOutputStream to = new JarOutputStream(Files.newOutputStream(copy), manifest)) {
                for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    from.transferTo(to);
                }
            }
        }
        return new ConnectorJar(copy);
    }

    String sha256() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
