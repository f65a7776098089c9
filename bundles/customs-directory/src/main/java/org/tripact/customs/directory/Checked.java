package org.tripact.customs.directory;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tripact.customs.message.Dialect;
import org.tripact.customs.message.EnvelopeFamily;
import org.tripact.customs.message.Link;
import org.tripact.customs.message.OwnKeys;
import org.tripact.customs.message.PeerCertificates;
import org.tripact.customs.message.SealFamily;
import org.tripact.customs.message.SealRule;
import org.tripact.customs.message.StatusMapping;

/** The settings, checked and copied; what is wrong is told by an IllegalArgumentException fit for a log. */
record Checked(
        String name,
        Folders folders,
        Guard guard,
        Link link,
        Pace pace,
        int maxBytes,
        int asideMaxFiles,
        long asideMaxBytes,
        int retries,
        int keepDays,
        boolean statements) {

    /** How long things last. */
    record Pace(Duration scan, Duration timeout, Duration retryAfter) {}

    private static final int DAY_MILLIS = 86_400_000;
    private static final int FORMAT_LIMIT = 3 * 1024 * 1024;

    static Checked of(DirectorySettings settings, String ourself) {
        if (!settings.name().matches("[a-z][a-z0-9-]{0,31}")) {
            throw wrong("name", settings.name() + " is not a lower-case word");
        }
        Set<String> owners = new HashSet<>(listed(settings.owners()));
        owners.add(ourself);
        return new Checked(
                settings.name(),
                new Folders(file("folder", settings.folder())),
                new Guard(owners, Optional.of(settings.group().strip()).filter(group -> !group.isEmpty())),
                link(settings),
                pace(settings),
                within("maxBytes", settings.maxBytes(), 1024, FORMAT_LIMIT),
                within("asideMaxFiles", settings.asideMaxFiles(), 0, 10_000),
                settings.asideMaxBytes(),
                within("retries", settings.retries(), 0, 1000),
                within("keepDays", settings.keepDays(), 0, 3650),
                settings.statements());
    }

    /** The same, where it may be so. */
    Checked sealedUnless(String demo) {
        link.demandSealsUnless(demo);
        return this;
    }

    Duration retryAfter() {
        return pace.retryAfter();
    }

    private static Pace pace(DirectorySettings settings) {
        return new Pace(
                Duration.ofMillis(within("scanMillis", settings.scanMillis(), 10, DAY_MILLIS)),
                Duration.ofMillis(within("timeoutMillis", settings.timeoutMillis(), 100, DAY_MILLIS)),
                Duration.ofSeconds(within("retrySeconds", settings.retrySeconds(), 0, DAY_MILLIS / 1000)));
    }

    private static Link link(DirectorySettings settings) {
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
                dialect(settings),
                StatusMapping.parse(listed(settings.statuses())));
    }

    private static Dialect dialect(DirectorySettings settings) {
        return new Dialect(
                named("sealFamily", settings.sealFamily(), SealFamily::valueOf),
                named("envelopeFamily", settings.envelopeFamily(), EnvelopeFamily::valueOf),
                settings.sealRequired() ? SealRule.REQUIRED : SealRule.WHEN_PRESENT,
                settings.applicationType(),
                settings.terminationType(),
                Dialect.standard().answerType());
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

    private static <E> E named(String key, String value, Function<String, E> valueOf) {
        try {
            return valueOf.apply(value);
        } catch (IllegalArgumentException unknown) {
            throw wrong(key, "'" + value + "' is not known");
        }
    }

    private static int within(String key, int value, int least, int most) {
        if (value < least || value > most) {
            throw wrong(key, value + " is not " + least + " to " + most);
        }
        return value;
    }

    private static IllegalArgumentException wrong(String key, String why) {
        return new IllegalArgumentException("Setting %s of org.tripact.customs.directory: %s".formatted(key, why));
    }
}
