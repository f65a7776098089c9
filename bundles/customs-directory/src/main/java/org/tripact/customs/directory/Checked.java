package org.tripact.customs.directory;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tripact.customs.message.Link;
import org.tripact.customs.message.LinkSettings;
import org.tripact.customs.message.LinkSettings.Spelling;
import org.tripact.customs.message.SettingReader;

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

    private static final SettingReader READ = new SettingReader("org.tripact.customs.directory");

    /** How long things last. */
    record Pace(Duration scan, Duration timeout, Duration retryAfter) {}

    private static final int DAY_SECONDS = 86_400;
    private static final long LEAST_ASIDE = 1L << 10;
    private static final long MOST_ASIDE = 1L << 40;

    static Checked of(DirectorySettings settings, String ourself) {
        Set<String> owners = new HashSet<>(READ.listed(settings.owners()));
        owners.add(ourself);
        return new Checked(
                READ.name(settings.name()),
                new Folders(READ.file("folder", settings.folder())),
                new Guard(owners, Optional.of(settings.group().strip()).filter(group -> !group.isEmpty())),
                link(settings),
                pace(settings),
                READ.maxBytes(settings.maxBytes()),
                READ.within("asideMaxFiles", settings.asideMaxFiles(), 1, 10_000),
                asideMaxBytes(settings.asideMaxBytes()),
                READ.within("retries", settings.retries(), 0, 1000),
                READ.within("keepDays", settings.keepDays(), 0, 3650),
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
                READ.millis("scanMillis", settings.scanMillis(), 10),
                READ.millis("timeoutMillis", settings.timeoutMillis(), 100),
                Duration.ofSeconds(READ.within("retrySeconds", settings.retrySeconds(), 0, DAY_SECONDS)));
    }

    private static long asideMaxBytes(long value) {
        if (value < LEAST_ASIDE || value > MOST_ASIDE) {
            throw READ.wrong("asideMaxBytes", value + " is not " + LEAST_ASIDE + " to " + MOST_ASIDE);
        }
        return value;
    }

    private static Link link(DirectorySettings settings) {
        Spelling spelling = new Spelling(
                settings.sealFamily(),
                settings.envelopeFamily(),
                settings.sealRequired(),
                settings.applicationType(),
                settings.terminationType());
        return new LinkSettings(
                        settings.keyStore(),
                        settings.passwordFile(),
                        List.of(settings.sealCertificates()),
                        settings.envelopeCertificate(),
                        settings.senderId(),
                        settings.receiverId(),
                        spelling,
                        List.of(settings.statuses()))
                .read(READ);
    }
}
