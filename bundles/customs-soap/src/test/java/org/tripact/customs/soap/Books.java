package org.tripact.customs.soap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.tripact.kernel.MessageId;

/** Customs' books on the disk, with the receipts that it owes: both outlive a restart. */
final class Books {

    private final Path booked;
    private final Path owed;
    private final Path paid;

    Books(Path folder) {
        this.booked = folder.resolve("booked");
        this.owed = folder.resolve("owed");
        this.paid = folder.resolve("paid");
    }

    /** False where it stood there before. */
    synchronized boolean book(MessageId id) {
        return !lines(booked).contains(id.value()) && add(booked, id.value());
    }

    synchronized int bookings(MessageId id) {
        return (int) lines(booked).stream().filter(id.value()::equals).count();
    }

    synchronized void owe(byte[] receipt) {
        add(owed, Base64.getEncoder().encodeToString(receipt));
    }

    synchronized void paid(byte[] receipt) {
        add(paid, Base64.getEncoder().encodeToString(receipt));
    }

    synchronized List<byte[]> owed() {
        List<String> done = lines(paid);
        return lines(owed).stream()
                .filter(line -> !done.contains(line))
                .map(Base64.getDecoder()::decode)
                .toList();
    }

    private static boolean add(Path file, String line) {
        try {
            Files.write(file, List.of(line), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try (Stream<String> lines = Files.exists(file) ? Files.lines(file) : Stream.empty()) {
            return lines.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
