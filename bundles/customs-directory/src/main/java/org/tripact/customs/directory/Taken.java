package org.tripact.customs.directory;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The SHA-256 of answers that were given on or noted: a journal a day, so that a day is forgotten as a whole. */
final class Taken implements Closeable {

    private static final String LINE = "TAKEN ";

    private final Path folder;
    private final Disk disk;
    private final Map<String, LocalDate> days = new ConcurrentHashMap<>();
    private LocalDate day;
    private volatile Journal journal;
    private volatile boolean closed;

    private Taken(Path folder, Disk disk) {
        this.folder = folder;
        this.disk = disk;
    }

    static Taken open(Path folder, Disk disk) throws IOException {
        Taken taken = new Taken(folder, disk);
        for (Path file : taken.files()) {
            Optional<LocalDate> of = Folders.dayOf(file);
            if (of.isPresent()) {
                taken.journalOf(of.get()).close();
            }
        }
        return taken;
    }

    boolean contains(String sha256) {
        return days.containsKey(sha256);
    }

    synchronized void add(String sha256, LocalDate today) throws IOException {
        if (!today.equals(day)) {
            turnTo(today);
        }
        journal.append(LINE + sha256);
        days.put(sha256, today);
    }

    /** Days before this one; where a crash brings a file back, it is forgotten later. */
    synchronized void forgetBefore(LocalDate first) throws IOException {
        for (Path file : files()) {
            if (Folders.dayOf(file).filter(of -> of.isBefore(first)).isPresent()) {
                disk.delete(file);
            }
        }
        days.values().removeIf(of -> of.isBefore(first));
    }

    /** Without the lock: an addition may wait for a share that hangs. */
    @Override
    public void close() throws IOException {
        closed = true;
        closeJournal();
    }

    private void turnTo(LocalDate today) throws IOException {
        closeJournal();
        journal = journalOf(today);
        day = today;
        if (closed) {
            closeJournal();
        }
    }

    private void closeJournal() throws IOException {
        if (journal != null) {
            journal.close();
        }
    }

    private Journal journalOf(LocalDate of) throws IOException {
        return Journal.open(folder.resolve(of.toString()), disk, line -> days.put(line.substring(LINE.length()), of));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
