package org.tripact.customs.directory;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tripact.kernel.StoreUnavailableException;

/** One look at the partner's folders. Nothing about one file keeps it from the next; one thread at a time. */
final class Scan {

    private static final String FOLDERS = "the folders";
    private static final String STORE = "the store";
    private static final int MOST_FILES = 10_000;

    private final Checked settings;
    private final Station station;
    private final Judge judge;
    private final Settler settler;
    private final Clock clock;
    private final Said said;
    private final Watch watch = new Watch();
    private final Map<Path, String> withoutRoom = new HashMap<>();
    private final Set<String> full = new HashSet<>();

    Scan(Checked settings, Station station, Judge judge, Settler settler, Clock clock) {
        this.settings = settings;
        this.station = station;
        this.judge = judge;
        this.settler = settler;
        this.clock = clock;
        this.said = new Said(settings.name());
    }

    void once() {
        Optional<String> fault = station.fault();
        if (fault.isPresent()) {
            said.trouble(FOLDERS, fault.get());
            return;
        }
        full.clear();
        try {
            Set<Path> there = new HashSet<>();
            for (Box box : Box.values()) {
                there.addAll(look(box));
            }
            watch.keepOnly(there);
            withoutRoom.keySet().retainAll(there);
            said.keepOnly(
                    there.stream().map(Scan::about).collect(Collectors.toSet()),
                    FOLDERS,
                    Settler.SHELF,
                    Settler.ASIDE,
                    STORE);
            settler.sweep();
            said.over(FOLDERS);
            said.over(STORE);
        } catch (StoreUnavailableException away) {
            said.trouble(STORE, "is away; what came lies where it is until it is back");
        } catch (IOException | DirectoryIteratorException broken) {
            said.trouble(FOLDERS, Aside.printable(broken.toString()));
        }
        for (String room : List.of(Settler.SHELF, Settler.ASIDE)) {
            if (full.contains(room)) {
                said.trouble(room, "is full: what belongs there stays where it is; look through it and empty it");
            } else {
                said.over(room);
            }
        }
    }

    private Set<Path> look(Box box) throws IOException {
        Set<Path> files = filesIn(station.folders().box(box));
        for (Path file : files) {
            look(box, file);
        }
        return files;
    }

    private void look(Box box, Path file) {
        try {
            PosixFileAttributes attributes =
                    Files.readAttributes(file, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isDirectory()) {
                return;
            }
            Optional<Found> found = watch.see(box, file, attributes, clock.instant());
            if (found.isPresent() && !take(found.get())) {
                said.trouble(about(file), tooLarge(attributes.size()));
                return;
            }
            if (found.isEmpty()) {
                withoutRoom.remove(file);
            }
            said.over(about(file));
        } catch (NoSuchFileException taken) {
            said.over(about(file));
        } catch (StoreUnavailableException away) {
            throw away;
        } catch (IOException | RuntimeException fault) {
            // it lies where it lay, and the next scan tries again
            said.trouble(about(file), Aside.printable(fault.toString()));
        }
    }

    private String tooLarge(long size) {
        return "not read, and its " + size + " bytes are more than asideMaxBytes (" + settings.asideMaxBytes()
                + ") in all: move it away by hand, or raise asideMaxBytes";
    }

    /** False where no place will ever have room for it. */
    private boolean take(Found found) throws IOException {
        if (full.contains(withoutRoom.getOrDefault(found.file(), ""))) {
            return true;
        }
        Optional<Verdict> unread = judge.unread(found);
        byte[] bytes = unread.isPresent() ? new byte[0] : Disk.read(found.file(), settings.maxBytes());
        if (unread.isEmpty() && bytes.length != found.attributes().size()) {
            return true;
        }
        Verdict verdict = unread.orElseGet(() -> judge.judge(found, bytes));
        return verdict instanceof Verdict.Wait || settled(found, bytes, verdict);
    }

    private boolean settled(Found found, byte[] bytes, Verdict verdict) throws IOException {
        Optional<String> noRoom = settler.settle(found, bytes, verdict);
        if (noRoom.equals(Optional.of(Settler.NOWHERE))) {
            return false;
        }
        if (noRoom.isPresent()) {
            full.add(noRoom.get());
            withoutRoom.put(found.file(), noRoom.get());
        } else {
            // the same file may be put there again before the next scan, and then begins anew
            watch.forget(found.file());
        }
        return true;
    }

    private static Set<Path> filesIn(Path folder) throws IOException {
        Set<Path> files = new TreeSet<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path file : all) {
                if (files.size() == MOST_FILES) {
                    break;
                }
                if (!Box.isUnfinished(file.getFileName().toString())) {
                    files.add(file);
                }
            }
        }
        return files;
    }

    private static String about(Path file) {
        return file.getParent().getFileName() + "/" + Found.plain(file);
    }
}
