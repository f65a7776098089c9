package org.tripact.customs.directory;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.tripact.exchange.api.Delivery;
import org.tripact.exchange.api.Envelope;
import org.tripact.exchange.api.HeldStatement;
import org.tripact.exchange.api.Receipt;
import org.tripact.exchange.api.ReceiptSink;
import org.tripact.exchange.api.StatementSink;
import org.tripact.exchange.api.Stray;
import org.tripact.exchange.api.StrayShelf;

/**
 * A program that lives through all that can happen, and dies after the step that it is told: two messages, one of which
 * the partner gives back once, their answers, a statement of both with its answer, a file of garbage, and a link.
 */
final class Story {

    static final int HALTED = 77;
    static final String RECEIPTS = "receipts";
    static final String STATEMENTS = "statements";
    static final String STRAYS = "strays";

    private final String last;
    private final Path folder;

    private Story(String last, Path folder) {
        this.last = last;
        this.folder = folder;
    }

    /** The step after which it dies, and the folder. */
    public static void main(String[] arguments) throws IOException {
        new Story(arguments[0], Path.of(arguments[1])).live();
    }

    private void live() throws IOException {
        try (Rig rig =
                new Rig(folder, new Receipts(), Optional.of(this::shelve), this::keep, new DyingDisk(), Map.of())) {
            Tree tree = Tree.at(folder);
            if (Files.notExists(tree.folders().own())) {
                tree.drop(Box.IN, "Receipt_0.xml", "garbage".getBytes(StandardCharsets.UTF_8));
                Files.createSymbolicLink(tree.folders().box(Box.IN).resolve("Receipt_1.xml"), Path.of("nowhere"));
            }
            demandAccepted(rig.deliver(stored("application", () -> rig.encode(Sides.application()))));
            demandAccepted(rig.deliver(stored("termination", () -> rig.encode(Sides.termination()))));
            demandAccepted(rig.deliver(stored("statement", () -> rig.messages.write(Sides.aSentStatement()))));
            Stubborn partner = new Stubborn(tree);
            for (int round = 0; round < 10; round++) {
                partner.once();
                rig.scans(1);
            }
            rig.clock.advance(Duration.ofDays(40));
            rig.scans(1);
        }
    }

    /** The exchange encodes once and keeps the bytes. */
    private byte[] stored(String name, Supplier<byte[]> encode) throws IOException {
        Path kept = folder.resolve("kept-" + name);
        if (Files.notExists(kept)) {
            Files.write(kept, encode.get());
        }
        return Files.readAllBytes(kept);
    }

    /** A store of statements that outlives the program. */
    private StatementSink.Acceptance keep(HeldStatement sheet) {
        write(STATEMENTS, sheet.lines().size() + " lines");
        return StatementSink.Acceptance.KEPT;
    }

    /** A shelf that outlives the program, and has the same bytes once. */
    private StrayShelf.Placement shelve(Stray stray) {
        if (Files.exists(folder.resolve(STRAYS))) {
            return StrayShelf.Placement.KNOWN;
        }
        write(STRAYS, stray.reason().name());
        did("shelve");
        return StrayShelf.Placement.KEPT;
    }

    private void write(String file, String line) {
        try {
            Files.write(folder.resolve(file), List.of(line), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void demandAccepted(Delivery delivery) {
        if (!(delivery instanceof Delivery.Accepted)) {
            throw new IllegalStateException(delivery.toString());
        }
    }

    private void did(String step) {
        if (step.equals(last)) {
            Runtime.getRuntime().halt(HALTED);
        }
    }

    private static String nameOf(Path folder) {
        return folder.getParent().getFileName().toString().equals("done")
                ? "done"
                : folder.getFileName().toString();
    }

    /** Gives a termination back once, before anything of it stands in its books. */
    private static final class Stubborn extends FolderPartner {

        Stubborn(Tree tree) {
            super(tree);
        }

        @Override
        void treat(Path file, byte[] bytes, Envelope envelope) {
            String failed = "failed " + Sides.termination().id();
            if (envelope.id().equals(Sides.termination().id()) && !hasBooked(failed)) {
                move(file, Box.FAIL, "Failed_" + file.getFileName());
                book(failed);
            } else {
                super.treat(file, bytes, envelope);
            }
        }
    }

    /** A store of receipts that outlives the program. */
    private final class Receipts implements ReceiptSink {

        @Override
        public Acceptance accept(Receipt receipt) {
            write(RECEIPTS, receipt.id());
            did("accept");
            return Acceptance.KEPT;
        }
    }

    /** Dies after the step. */
    private final class DyingDisk extends Disk {

        @Override
        void create(Path file, byte[] bytes) throws IOException {
            super.create(file, bytes);
            did("create " + nameOf(file.getParent()));
        }

        @Override
        void rename(Path from, Path to) throws IOException {
            super.rename(from, to);
            did("rename " + nameOf(from.getParent()) + " " + nameOf(to.getParent()));
        }

        @Override
        void delete(Path file) throws IOException {
            super.delete(file);
            did("delete " + nameOf(file.getParent()));
        }

        @Override
        void force(Path names) throws IOException {
            super.force(names);
            did("force " + nameOf(names));
        }

        @Override
        void append(RandomAccessFile file, byte[] line) throws IOException {
            super.append(file, line);
            did("append " + new String(line, StandardCharsets.UTF_8).split(" ")[1]);
        }
    }
}
