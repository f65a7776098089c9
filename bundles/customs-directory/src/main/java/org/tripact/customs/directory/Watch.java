package org.tripact.customs.directory;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributes;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which files stand still: the same file with the same size and time in at least two scans. */
final class Watch {

    private record Sighting(Object key, long size, FileTime time, Instant since, int scans) {

        boolean isOf(PosixFileAttributes now) {
            return now.fileKey().equals(key)
                    && now.size() == size
                    && now.lastModifiedTime().equals(time);
        }

        Sighting again() {
            return new Sighting(key, size, time, since, scans + 1);
        }
    }

    private final Map<Path, Sighting> sightings = new HashMap<>();

    /** The file with how long it stands still, nothing where this is the first time that it is seen so. */
    Optional<Found> see(Box box, Path file, PosixFileAttributes attributes, Instant now) {
        Sighting sighting = Optional.ofNullable(sightings.get(file))
                .filter(before -> before.isOf(attributes))
                .map(Sighting::again)
                .orElseGet(() ->
                        new Sighting(attributes.fileKey(), attributes.size(), attributes.lastModifiedTime(), now, 1));
        sightings.put(file, sighting);
        return sighting.scans() < 2
                ? Optional.empty()
                : Optional.of(new Found(box, file, attributes, sighting.since(), sighting.scans()));
    }

    void forget(Path file) {
        sightings.remove(file);
    }

    /** Forgets what is not there any more. */
    void keepOnly(Set<Path> there) {
        sightings.keySet().retainAll(there);
    }
}
