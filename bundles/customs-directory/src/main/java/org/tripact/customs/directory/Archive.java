package org.tripact.customs.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/** What is settled, one folder a day, kept and known for some days. */
final class Archive {

    private final Checked settings;
    private final Station station;
    private final Clock clock;
    private LocalDate swept = LocalDate.MIN;

    Archive(Checked settings, Station station, Clock clock) {
        this.settings = settings;
        this.station = station;
        this.clock = clock;
    }

    void put(Found found, String sha256) throws IOException {
        Path day = station.folders().done().resolve(today().toString());
        Files.createDirectories(day);
        station.disk().move(found.file(), day.resolve(sha256.substring(0, 16) + "-" + found.name()));
    }

    /** Drops the days that are over, once a day. */
    void sweep() throws IOException {
        if (swept.equals(today())) {
            return;
        }
        try (Stream<Path> days = Files.list(station.folders().done())) {
            for (Path day : days.filter(this::isOver).toList()) {
                drop(day);
            }
        }
        station.taken().forgetBefore(firstKept());
        swept = today();
    }

    private boolean isOver(Path day) {
        return Folders.dayOf(day).filter(of -> of.isBefore(firstKept())).isPresent();
    }

    private static void drop(Path day) throws IOException {
        try (Stream<Path> files = Files.list(day)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(day);
    }

    private LocalDate firstKept() {
        return today().minusDays(settings.keepDays());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
