package org.tripact.customs.directory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is for a person and was never read: each file with its reason beside it, and no more than the quota. */
final class Aside {

    static final String REASON = ".reason";

    private static final Logger LOG = LoggerFactory.getLogger(Aside.class);

    private final Checked settings;
    private final Station station;

    Aside(Checked settings, Station station) {
        this.settings = settings;
        this.station = station;
    }

    /** Whether there is none for it however empty the folder is. */
    boolean canNeverHold(Found found) {
        return sizeOf(found) > settings.asideMaxBytes();
    }

    /** Whether there is room for one more of this size. */
    boolean hasRoomFor(Found found) throws IOException {
        List<Path> kept = kept();
        long bytes = sizeOf(found);
        for (Path file : kept) {
            bytes += Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Files.size(file) : 0;
        }
        return kept.size() < settings.asideMaxFiles() && bytes <= settings.asideMaxBytes();
    }

    private static long sizeOf(Found found) {
        return found.attributes().isRegularFile() ? found.attributes().size() : 0;
    }

    /** The reason first: a crash in between leaves it without its file, and the same name is used again. */
    void put(Found found, Verdict.SetAside why, Instant now) throws IOException {
        Path target = station.folders().aside().resolve(nameFor(found));
        String reason = "%s %s%n%s/%s%n%s%n"
                .formatted(why.reason(), printable(why.detail()), found.box().folder(), found.name(), now);
        Path beside = target.resolveSibling(target.getFileName() + REASON);
        station.disk().create(beside, reason.getBytes(StandardCharsets.UTF_8));
        station.disk().move(found.file(), target);
        LOG.warn(
                "{}: {}/{} was put aside, {} ({}); {} of {} files lie in {}",
                settings.name(),
                found.box().folder(),
                found.name(),
                why.reason(),
                printable(why.detail()),
                kept().size(),
                settings.asideMaxFiles(),
                station.folders().aside());
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(station.folders().aside())) {
            return files.filter(file -> !file.getFileName().toString().endsWith(REASON))
                    .toList();
        }
    }

    /** The same file gets the same name, two files never do; it cannot end like a reason. */
    private static String nameFor(Found found) {
        String identity = found.box() + "/" + found.file().getFileName() + "/"
                + found.attributes().fileKey() + "/" + found.attributes().size() + "/"
                + found.attributes().lastModifiedTime().toInstant();
        return found.name() + "-" + Sha256.of(identity).substring(0, 16);
    }

    /** One line, whoever wrote it, without what a terminal would obey. */
    static String printable(String detail) {
        String line = detail.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", " ");
        return line.substring(0, Math.min(line.length(), 200));
    }
}
