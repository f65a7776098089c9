package org.tripact.reader.skf;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tripact.kernel.Outcome;
import org.tripact.reader.api.Card;
import org.tripact.reader.api.CardEvent;
import org.tripact.reader.api.CardRefusal;
import org.tripact.reader.api.CardSource;
import org.tripact.reader.api.CardWatch;

/** The keys behind one maker's library; of several that are plugged in, the first that can be read. */
final class SkfReader implements CardSource, AutoCloseable {

    static final String NAME = "skf";

    private static final Logger LOG = LoggerFactory.getLogger(SkfReader.class);

    private final Lock lock = new ReentrantLock();
    private final SkfSettings settings;
    private final SkfLibrary library;
    private final CardWatch<SkfCard> watch;
    private String complainedOf = "";

    SkfReader(SkfSettings settings) {
        this.settings = settings;
        this.library = new SkfLibrary(settings.library(), Ulong.of(settings.ulongBits()));
        this.watch = new CardWatch<>("tripact-reader-skf", settings.poll(), this::look);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome<Card, CardRefusal> card() {
        return watch.card()
                .filter(card -> !card.isGone())
                .<Outcome<Card, CardRefusal>>map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(CardRefusal.CARD_MISSING));
    }

    @Override
    public Listening listen(Consumer<CardEvent> listener) {
        return watch.listen(listener);
    }

    @Override
    public void close() {
        watch.close();
        lock.lock();
        try {
            watch.card().ifPresent(SkfCard::close);
        } finally {
            lock.unlock();
        }
    }

    private Optional<SkfCard> look(Optional<SkfCard> before) {
        lock.lock();
        try {
            List<String> present = library.presentDevices();
            if (before.filter(card -> !card.isGone() && present.contains(card.device()))
                    .isPresent()) {
                return before;
            }
            before.ifPresent(SkfCard::close);
            return first(present);
        } catch (RuntimeException | LinkageError fault) {
            complain("its library", fault);
            before.ifPresent(SkfCard::close);
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private Optional<SkfCard> first(List<String> present) {
        if (present.isEmpty()) {
            complainedOf = "";
        }
        for (String device : present) {
            try {
                return Optional.of(new SkfCard(library, lock, SkfStay.connect(library, device, settings)));
            } catch (RuntimeException fault) {
                complain(device, fault);
            }
        }
        return Optional.empty();
    }

    /** Once for each, until it was out: we look ten times a second. */
    private void complain(String device, Throwable fault) {
        if (!complainedOf.equals(device)) {
            complainedOf = device;
            LOG.warn("the SKF key cannot be used: {}: {}", device, fault.getMessage());
        }
    }
}
