package org.tripact.customs.example;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tripact.customs.message.Dialect;
import org.tripact.customs.message.Link;
import org.tripact.customs.message.OwnKeys;
import org.tripact.customs.message.PeerCertificates;
import org.tripact.customs.message.StatusMapping;

/** The settings, checked and copied; what is wrong is told by an IllegalArgumentException fit for a log. */
record Checked(String name, URI gateway, Path tokenFile, Link link, Duration connect, Duration timeout, Duration poll) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int DAY_MILLIS = 86_400_000;

    static Checked of(ExampleSettings settings) {
        if (!settings.name().matches("[a-z][a-z0-9-]{0,31}")) {
            throw wrong("name", settings.name() + " is not a lower-case word");
        }
        return new Checked(
                settings.name(),
                gateway(settings.gateway().strip()),
                file("tokenFile", settings.tokenFile()),
                link(settings),
                millis("connectMillis", settings.connectMillis()),
                millis("timeoutMillis", settings.timeoutMillis()),
                millis("pollMillis", settings.pollMillis()));
    }

    /** The token goes there and receipts come from there: nobody in between may read or write. */
    private static URI gateway(String text) {
        URI address = address(text.replaceAll("/+$", ""));
        boolean guarded = "https".equals(address.getScheme()) && address.getHost() != null
                || "http".equals(address.getScheme()) && THIS_MACHINE.contains(String.valueOf(address.getHost()));
        if (!guarded || address.getRawUserInfo() != null || address.getRawQuery() != null) {
            throw wrong("gateway", "it is no https address, and no http address on this machine");
        }
        return address;
    }

    private static URI address(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException wrong) {
            throw wrong("gateway", "it is no address");
        }
    }

    private static Link link(ExampleSettings settings) {
        List<Path> seals = listed(settings.sealCertificates()).stream()
                .map(name -> file("sealCertificates", name))
                .toList();
        Optional<Path> envelope = Optional.of(settings.envelopeCertificate())
                .filter(name -> !name.isBlank())
                .map(name -> file("envelopeCertificate", name));
        return new Link(
                settings.senderId(),
                settings.receiverId(),
                OwnKeys.read(file("keyStore", settings.keyStore()), file("passwordFile", settings.passwordFile())),
                PeerCertificates.read(seals, envelope),
                Dialect.standard(),
                StatusMapping.parse(listed(settings.statuses())));
    }

    /** A file of settings gives one text where several are meant. */
    private static List<String> listed(String... values) {
        return Arrays.stream(values)
                .flatMap(value -> Arrays.stream(value.split("[,;]")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static Path file(String key, String name) {
        if (name.isBlank() || name.contains("${")) {
            throw wrong(key, "'" + name + "' names nothing");
        }
        return Path.of(name.strip()).toAbsolutePath().normalize();
    }

    private static Duration millis(String key, int value) {
        if (value < 10 || value > DAY_MILLIS) {
            throw wrong(key, value + " is not 10 to " + DAY_MILLIS);
        }
        return Duration.ofMillis(value);
    }

    private static IllegalArgumentException wrong(String key, String why) {
        return new IllegalArgumentException("Setting %s of org.tripact.customs.example: %s".formatted(key, why));
    }
}
