package org.tripact.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.osgi.framework.BundleActivator;

/** A connector's jar as its author would build it. */
final class ConnectorJar {

    static final String NAME = "org.example.customs.east";
    static final String PROVIDES = "osgi.service;objectClass:List<String>="
            + "\"org.example.Desk,org.tripact.exchange.api.CustomsConnector\";uses:=\"org.example,org.other\"";

    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Class<? extends BundleActivator> activator;

    private ConnectorJar(Class<? extends BundleActivator> activator) {
        this.activator = activator;
        with("Bundle-ManifestVersion", "2");
        with("Bundle-SymbolicName", NAME + ";singleton:=false");
        with("Bundle-Version", "1.0.0");
        with("Bundle-Activator", activator.getName());
        with("Import-Package", "org.osgi.framework,org.tripact.exchange.api,org.tripact.kernel");
        with("Provide-Capability", "osgi.serviceloader;x=\"a,b\"," + PROVIDES);
    }

    static ConnectorJar of(Class<? extends BundleActivator> activator) {
        return new ConnectorJar(activator);
    }

    ConnectorJar with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    ConnectorJar without(String header) {
        headers.remove(header);
        return this;
    }

    byte[] bytes() throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.forEach(manifest.getMainAttributes()::putValue);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            add(jar, activator);
            add(jar, EastConnector.class);
        }
        return bytes.toByteArray();
    }

    Path in(Path folder) throws IOException {
        return Files.write(Files.createTempFile(folder, "connector", ".jar"), bytes());
    }

    static String digest(Path file) throws IOException {
        try {
            byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(sha256);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static void add(JarOutputStream jar, Class<?> type) throws IOException {
        String path = type.getName().replace('.', '/') + ".class";
        jar.putNextEntry(new ZipEntry(path));
        try (InputStream in = type.getClassLoader().getResourceAsStream(path)) {
            in.transferTo(jar);
        }
    }
}
