package org.tripact.customs.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.tripact.customs.message.CustomsMessages;
import org.tripact.exchange.api.Envelope;
import org.tripact.exchange.api.SentStatement;
import org.tripact.kernel.MessageId;

/** The program on the other side of the folders, with customs behind it and books that count. */
class FolderPartner {

    private final CustomsMessages customs = Sides.customs();
    private final Tree tree;
    private final Path books;

    FolderPartner(Tree tree) {
        this.tree = tree;
        this.books = tree.base().resolve("books");
    }

    /** Takes all that lies in the OutBox. */
    synchronized void once() {
        for (String name : tree.outBox()) {
            Path file = tree.folders().outBox().resolve(name);
            byte[] bytes = read(file);
            if (name.startsWith("Statement")) {
                state(file, bytes);
                continue;
            }
            Envelope envelope = customs.read(bytes).fold(read -> read, refusal -> {
                throw new AssertionError(name + " is refused: " + refusal);
            });
            treat(file, bytes, envelope);
        }
    }

    /** How often its books were changed by this message. */
    synchronized int bookings(MessageId id) {
        return (int) lines().stream().filter(id.value()::equals).count();
    }

    /** Says yes to everything; what it does is safe to do again. */
    void treat(Path file, byte[] bytes, Envelope envelope) {
        book(envelope.id().value());
        answer(envelope, "120");
        answer(envelope, "399");
        move(file, Box.SENT, "Successed_" + file.getFileName());
    }

    /** Holds all that it is asked about. */
    private void state(Path file, byte[] bytes) {
        SentStatement asked = customs.readStatement(bytes).fold(read -> read, refusal -> {
            throw new AssertionError(file + " is refused: " + refusal);
        });
        tree.drop(Box.IN, file.getFileName().toString(), customs.statement(Sides.heldAll(asked)));
        move(file, Box.SENT, file.getFileName().toString());
    }

    final void book(String line) {
        if (lines().contains(line)) {
            return;
        }
        try {
            Files.write(books, List.of(line), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    final boolean hasBooked(String line) {
        return lines().contains(line);
    }

    final void answer(Envelope envelope, String status) {
        String guid = envelope.id() + "-" + status;
        tree.drop(Box.IN, "Receipt_" + guid + ".xml", customs.receipt(guid, envelope, status, ""));
    }

    final void move(Path file, Box box, String name) {
        try {
            Files.move(file, tree.folders().box(box).resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> lines() {
        try {
            return Files.exists(books) ? Files.readAllLines(books) : new ArrayList<>();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
