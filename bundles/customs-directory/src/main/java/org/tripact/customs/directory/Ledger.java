package org.tripact.customs.directory;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tripact.kernel.MessageId;

/** What was handed over, and what became of it, for good: known first on the disk, then here. */
final class Ledger implements Closeable {

    /** A line is one of these, then its fields. */
    enum Entry {
        /** Message id, SHA-256: lies in the partner's hands. */
        HANDED,
        /** Message id: goes from the FailBox to the OutBox once more. */
        BACK,
        /** Message id: the partner will not pass it on. */
        REFUSED
    }

    private final Map<String, String> handed = new ConcurrentHashMap<>();
    private final Map<String, Integer> back = new ConcurrentHashMap<>();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final Journal journal;

    private Ledger(Path file, Disk disk) throws IOException {
        this.journal = Journal.open(file, disk, line -> remember(line.split(" ", -1)));
    }

    static Ledger open(Path file, Disk disk) throws IOException {
        return new Ledger(file, disk);
    }

    /** The SHA-256 of the file that was handed over under this id. */
    Optional<String> handed(MessageId id) {
        return Optional.ofNullable(handed.get(id.value()));
    }

    void hand(MessageId id, String sha256) throws IOException {
        write(Entry.HANDED, id.value(), sha256);
    }

    int timesBack(MessageId id) {
        return back.getOrDefault(id.value(), 0);
    }

    void putBack(MessageId id) throws IOException {
        write(Entry.BACK, id.value());
    }

    boolean isRefused(MessageId id) {
        return refused.contains(id.value());
    }

    void refuse(MessageId id) throws IOException {
        write(Entry.REFUSED, id.value());
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }

    private void write(Entry entry, String... fields) throws IOException {
        String line = entry + " " + String.join(" ", fields);
        journal.append(line);
        remember(line.split(" ", -1));
    }

    private void remember(String[] line) {
        switch (Entry.valueOf(line[0])) {
            case HANDED -> handed.put(line[1], line[2]);
            case BACK -> back.merge(line[1], 1, Integer::sum);
            case REFUSED -> refused.add(line[1]);
        }
    }
}
