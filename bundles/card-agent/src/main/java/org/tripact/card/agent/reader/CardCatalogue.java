package org.tripact.card.agent.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.kernel.CardNumber;

/** The cards in the folder, read anew at each call: the folder may come later than we, and change. */
final class CardCatalogue {

    private static final Logger LOG = LoggerFactory.getLogger(CardCatalogue.class);

    private final Path folder;
    private final int pinTries;
    private final KeyMemory memory;
    private final Set<Path> complainedOf = ConcurrentHashMap.newKeySet();

    CardCatalogue(Path folder, int pinTries, KeyMemory memory) {
        this.folder = folder;
        this.pinTries = pinTries;
        this.memory = memory;
    }

    boolean exists() {
        return Files.isDirectory(folder);
    }

    Optional<SoftwareCard> find(CardNumber number) {
        return card(folder.resolve(number.value()));
    }

    List<SoftwareCard> all() {
        if (!exists()) {
            return List.of();
        }
        List<SoftwareCard> cards = new ArrayList<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(folder, Files::isDirectory)) {
            folders.forEach(each -> card(each).ifPresent(cards::add));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cards.sort(Comparator.comparing(card -> card.number().value()));
        return cards;
    }

    private Optional<SoftwareCard> card(Path each) {
        if (!Files.isRegularFile(each.resolve(CardFacts.FILE))) {
            return Optional.empty();
        }
        try {
            Optional<CardFacts> facts = CardFacts.read(each);
            if (facts.isEmpty()) {
                complain(each, "its card.properties names another card");
            }
            return facts.map(known -> new SoftwareCard(each, known, pinTries, memory));
        } catch (UncheckedIOException | IllegalArgumentException unreadable) {
            complain(each, unreadable.getMessage());
            return Optional.empty();
        }
    }

    /** Once for each folder: the page asks every second. */
    private void complain(Path each, String why) {
        if (complainedOf.add(each)) {
            LOG.warn("{} is left out of the cards: {}", each, why);
        }
    }
}
