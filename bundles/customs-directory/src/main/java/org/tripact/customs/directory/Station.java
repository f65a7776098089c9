package org.tripact.customs.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;

/** The folders with their books, opened once they prove to be ours, and looked at again before each use. */
final class Station {

    private static final String STOPS = "the connector stops";

    private final Folders folders;
    private final Guard guard;
    private final Disk disk;
    private volatile Ledger ledger;
    private volatile Taken taken;
    private volatile boolean closed;

    Station(Folders folders, Guard guard, Disk disk) {
        this.folders = folders;
        this.guard = guard;
        this.disk = disk;
    }

    /** Why nothing may be written or read now; a folder that comes back or is put right is used again. */
    synchronized Optional<String> fault() {
        if (closed) {
            return Optional.of(STOPS);
        }
        Optional<String> shared = guard.fault(folders.shared());
        return shared.isPresent() ? shared : opened().or(() -> guard.fault(folders.ours()));
    }

    Ledger ledger() {
        return there(ledger);
    }

    Taken taken() {
        return there(taken);
    }

    /** Without the lock: whoever holds it may wait for a share that hangs. */
    void close() throws IOException {
        closed = true;
        if (ledger != null) {
            ledger.close();
            taken.close();
        }
    }

    Folders folders() {
        return folders;
    }

    Guard guard() {
        return guard;
    }

    Disk disk() {
        return disk;
    }

    private Optional<String> opened() {
        if (ledger != null) {
            return Optional.empty();
        }
        try {
            for (Path own : folders.ours()) {
                make(own);
            }
            openBooks();
            dropUnfinished();
            if (closed) {
                close();
                return Optional.of(STOPS);
            }
            return Optional.empty();
        } catch (IOException | IllegalArgumentException fault) {
            return Optional.of("the ledger does not open: " + fault.getMessage());
        }
    }

    /** The ledger first: it is locked for whoever else comes, and with it all that is ours. */
    private void openBooks() throws IOException {
        Ledger first = Ledger.open(folders.ledger(), disk);
        try {
            taken = Taken.open(folders.taken(), disk);
            ledger = first;
        } catch (IOException | RuntimeException fault) {
            first.close();
            throw fault;
        }
    }

    private static <B> B there(B book) {
        if (book == null) {
            throw new IllegalStateException("the folders were not found to be ours");
        }
        return book;
    }

    private static void make(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    /** What a crash left before its rename was promised to nobody. */
    private void dropUnfinished() throws IOException {
        try (Stream<Path> left = Files.list(folders.fresh())) {
            for (Path file : left.toList()) {
                Files.delete(file);
            }
        }
    }
}
