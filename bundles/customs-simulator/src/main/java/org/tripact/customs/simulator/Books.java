package org.tripact.customs.simulator;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tripact.kernel.MessageId;

/** Customs' books: one entry a message id for good. What a method changed is on the disk when it returns. */
final class Books implements Closeable {

    static final String FILE = "books.journal";

    private final Map<MessageId, Case> cases = new LinkedHashMap<>();
    private final Journal journal;

    private Books(Path folder) throws IOException {
        this.journal = Journal.open(folder.resolve(FILE), line -> BookLine.apply(line, this::change));
    }

    static Books open(Path folder) {
        try {
            return new Books(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The simulator's books cannot be opened: " + e.getMessage(), e);
        }
    }

    /** Gives whether this was the first time; a second copy is only noted. */
    synchronized boolean take(Submission submission, Treatment treatment, Instant at) {
        boolean first = !cases.containsKey(submission.id());
        write(first ? BookLine.taken(submission, treatment, at) : BookLine.again(submission.id(), at));
        return first;
    }

    /** Gives false where nothing waits for this decision (any more). */
    synchronized boolean decide(MessageId id, Decision decision) {
        if (find(id).filter(Case::waitsForDesk).isEmpty()) {
            return false;
        }
        write(BookLine.decided(id, decision));
        return true;
    }

    /** The answer was taken by whom it was for. */
    synchronized void answered(MessageId id, String receiptId) {
        write(BookLine.answered(id, receiptId));
    }

    synchronized Optional<Case> find(MessageId id) {
        return Optional.ofNullable(cases.get(id));
    }

    synchronized List<Case> all() {
        return List.copyOf(cases.values());
    }

    private void write(String line) {
        try {
            journal.append(line);
        } catch (IOException e) {
            throw new UncheckedIOException("The simulator's books cannot be written", e);
        }
        BookLine.apply(line, this::change);
    }

    private void change(MessageId id, UnaryOperator<Case> step) {
        cases.compute(id, (same, before) -> step.apply(before));
    }

    @Override
    public void close() {
        try {
            journal.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The simulator's books cannot be closed", e);
        }
    }
}
