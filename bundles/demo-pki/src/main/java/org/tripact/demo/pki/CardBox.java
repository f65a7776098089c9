package org.tripact.demo.pki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** All demo cards on disk. */
final class CardBox {

    private final Path folder;

    private CardBox(Path folder) {
        this.folder = folder;
    }

    /** The cards in the folder; each that is missing, not whole or of another authority is made. */
    static CardBox in(Path folder, Authorities authorities, Instant now) throws IOException {
        Files.createDirectories(folder);
        CardBox box = new CardBox(folder);
        CardPrinter printer = new CardPrinter(authorities, now);
        // side by side: protecting the keys by the PIN is slow on purpose, and people wait for the first start
        Arrays.stream(DemoCard.values()).parallel().forEach(card -> box.complete(card, authorities, printer));
        return box;
    }

    List<BigInteger> serialsOf(DemoCard card) throws IOException {
        return folderOf(card).serials();
    }

    private void complete(DemoCard card, Authorities authorities, CardPrinter printer) {
        try {
            CardFolder kept = folderOf(card);
            if (!kept.isWholeAndOf(authorities.issuerOf(card).certificate())) {
                printer.print(card, kept);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CardFolder folderOf(DemoCard card) {
        return new CardFolder(folder.resolve(card.number().value()));
    }
}
