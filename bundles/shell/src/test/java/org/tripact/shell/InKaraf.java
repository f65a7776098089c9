package org.tripact.shell;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.apache.karaf.shell.api.console.Command;
import org.apache.karaf.shell.api.console.Registry;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.impl.action.osgi.CommandExtension;
import org.apache.karaf.shell.impl.console.RegistryImpl;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.launch.Framework;

/** This bundle in a real framework, with its commands kept by what Karaf keeps commands with. */
final class InKaraf {

    private static final String PACKAGES =
            "org.apache.karaf.shell.api.action,org.apache.karaf.shell.api.action.lifecycle,"
                    + "org.apache.karaf.shell.api.console,org.apache.karaf.shell.support,org.slf4j,org.tripact.kernel,"
                    + "org.tripact.agreement.api,org.tripact.audit.api,org.tripact.card.api,org.tripact.exchange.api,"
                    + "org.tripact.exchange.api.desk,org.tripact.exchange.api.port";

    private final Framework framework;
    private final Registry registry = new RegistryImpl(null);
    private final CommandExtension commands;

    InKaraf(Path folder) throws Exception {
        framework = RealFramework.in(folder, PACKAGES);
        Bundle shell = framework.getBundleContext().installBundle("shell", new ByteArrayInputStream(jar()));
        shell.start();
        commands = new CommandExtension(shell, registry);
        commands.start();
    }

    List<String> commands() {
        return registry.getCommands().stream().map(Command::getName).toList();
    }

    <S> ServiceRegistration<S> comes(Class<S> type, S service) {
        return framework.getBundleContext().registerService(type, service, null);
    }

    /** What a command prints that is typed without anything else. */
    String answer(String command) throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream console = new PrintStream(printed, true, StandardCharsets.UTF_8);
        RegistryImpl own = new RegistryImpl(registry);
        Session session = (Session) Proxy.newProxyInstance(
                Session.class.getClassLoader(),
                new Class<?>[] {Session.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getConsole" -> console;
                    case "getRegistry" -> own;
                    case "hashCode" -> 0;
                    case "equals" -> proxy == arguments[0];
                    default -> null;
                });
        own.register(session);
        registry.getCommand("tripact", command).execute(session, List.of());
        return printed.toString(StandardCharsets.UTF_8);
    }

    void stop() throws Exception {
        commands.destroy();
        framework.stop();
        framework.waitForStop(5000);
    }

    private static byte[] jar() throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        Map.of(
                        Constants.BUNDLE_MANIFESTVERSION,
                        "2",
                        Constants.BUNDLE_SYMBOLICNAME,
                        "org.tripact.shell",
                        Constants.IMPORT_PACKAGE,
                        "org.osgi.framework," + PACKAGES,
                        "Karaf-Commands",
                        "*")
                .forEach(manifest.getMainAttributes()::putValue);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Path classes = Path.of("target/classes");
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest);
                Stream<Path> files = Files.list(classes.resolve("org/tripact/shell"))) {
            for (Path file : files.toList()) {
                jar.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
                Files.copy(file, jar);
            }
        }
        return bytes.toByteArray();
    }
}
