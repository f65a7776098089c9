package org.tripact.customs.directory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.exchange.api.Stray;
import org.tripact.exchange.api.StrayShelf;

/** The exchange's list of what is for a person. The same bytes stand there once, however often a crash repeats it. */
final class Shelf {

    private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);

    private final String connector;
    private final StrayShelf shelf;

    Shelf(String connector, StrayShelf shelf) {
        this.connector = connector;
        this.shelf = shelf;
    }

    /** Whether it is there now. Throws where the store is away. */
    boolean keeps(Found found, byte[] bytes, Stray.Reason reason, Verdict.SetAside why) throws IOException {
        String detail = Aside.printable(
                "%s %s/%s %s".formatted(why.reason(), found.box().folder(), found.name(), why.detail()));
        byte[] kept = reason == Stray.Reason.NOT_PASSED_ON && found.box() != Box.IN
                ? dated(changed(found.file()) + " " + detail, bytes)
                : bytes;
        StrayShelf.Placement placement = shelf.put(new Stray(connector, reason, detail, kept));
        if (placement == StrayShelf.Placement.KEPT) {
            LOG.warn("{}: kept for a person: {}", connector, detail);
        } else if (placement == StrayShelf.Placement.KNOWN) {
            LOG.warn("{}: came again, and the shelf knows it: {}", connector, detail);
        }
        return placement != StrayShelf.Placement.FULL;
    }

    /**
     * A message of ours has the same bytes each time that it fails, and what a person has dismissed the shelf knows for
     * good: one line before it tells one time from another.
     */
    private static byte[] dated(String line, byte[] message) {
        byte[] head = (line + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(head, head.length + message.length);
        System.arraycopy(message, 0, all, head.length, message.length);
        return all;
    }

    /** When it came to lie here: each rename moves it on, and a crash of ours does not. */
    private static Object changed(Path file) throws IOException {
        return Files.getAttribute(file, "unix:ctime", LinkOption.NOFOLLOW_LINKS);
    }
}
