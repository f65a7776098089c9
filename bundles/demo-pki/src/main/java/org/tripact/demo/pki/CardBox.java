package org.tripact.demo.pki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.tripact.kernel.CardNumber;

/** All cards on disk. */
record CardBox(Path folder) {

    /** Makes each demo card that is missing, not whole or of another authority. */
    void completeDemo(Authorities authorities, Instant now) throws IOException {
        Files.createDirectories(folder);
        // side by side: protecting the keys by the PIN is slow on purpose, and people wait for the first start
        Arrays.stream(DemoCard.values()).parallel().forEach(card -> complete(card, authorities, now));
    }

    CardFolder folderOf(CardNumber number) {
        return new CardFolder(folder.resolve(number.value()));
    }

    /** The cards' folders in the order of their numbers. */
    List<CardFolder> all() throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry ->
                            CardNumber.parse(entry.getFileName().toString()).isPresent())
                    .sorted()
                    .map(CardFolder::new)
                    .toList();
        }
    }

    List<BigInteger> serials() throws IOException {
        List<BigInteger> serials = new ArrayList<>();
        for (CardFolder card : all()) {
            serials.addAll(card.serials());
        }
        return serials;
    }

    private void complete(DemoCard card, Authorities authorities, Instant now) {
        try {
            CardFolder kept = folderOf(card.number());
            DemoAuthority issuer = authorities.issuerOf(card);
            if (!kept.isWholeAndOf(issuer.certificate())) {
                CardPrinter.print(card.order(now), issuer.open(), kept);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
