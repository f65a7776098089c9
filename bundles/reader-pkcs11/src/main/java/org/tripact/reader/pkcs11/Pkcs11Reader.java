package org.tripact.reader.pkcs11;

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

/** The tokens behind one PKCS#11 library; of several that are in, the first that can be read. */
final class Pkcs11Reader implements CardSource, AutoCloseable {

    static final String NAME = "pkcs11";

    private static final Logger LOG = LoggerFactory.getLogger(Pkcs11Reader.class);

    private final Lock lock = new ReentrantLock();
    private final Pkcs11Settings settings;
    private final Cryptoki cryptoki;
    private final CardWatch<TokenCard> watch;
    private volatile boolean hasSlots;
    private String complaint = "";

    Pkcs11Reader(Pkcs11Settings settings) {
        this.settings = settings;
        this.cryptoki = new Cryptoki(settings.library());
        this.watch = new CardWatch<>("tripact-reader-pkcs11", settings.poll(), this::look);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome<Card, CardRefusal> card() {
        return watch.card()
                .<Outcome<Card, CardRefusal>>map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(hasSlots ? CardRefusal.CARD_MISSING : CardRefusal.READER_MISSING));
    }

    @Override
    public Listening listen(Consumer<CardEvent> listener) {
        return watch.listen(listener);
    }

    @Override
    public void close() {
        watch.close();
        watch.card().ifPresent(TokenCard::close);
    }

    private Optional<TokenCard> look(Optional<TokenCard> before) {
        lock.lock();
        try {
            List<Long> slots = cryptoki.slots(true);
            if (before.filter(card -> slots.contains(card.slot()) && card.isThere())
                    .isPresent()) {
                return before;
            }
            before.ifPresent(TokenCard::close);
            hasSlots = !slots.isEmpty() || !cryptoki.slots(false).isEmpty();
            return first(slots);
        } catch (RuntimeException | LinkageError fault) {
            complain(fault);
            before.ifPresent(TokenCard::close);
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private Optional<TokenCard> first(List<Long> slots) {
        if (slots.isEmpty()) {
            complaint = "";
        }
        for (long slot : slots) {
            try {
                if (settings.tokenSerial().isEmpty() || settings.tokenSerial().equals(cryptoki.serial(slot))) {
                    TokenStay stay = TokenStay.begin(cryptoki, slot);
                    return Optional.of(new TokenCard(cryptoki, lock, stay, new TokenLogin(settings.library(), slot)));
                }
            } catch (RuntimeException fault) {
                complain(fault);
            }
        }
        return Optional.empty();
    }

    /** Once for each, until all slots are empty: we look ten times a second. */
    private void complain(Throwable fault) {
        if (!complaint.equals(fault.getMessage())) {
            complaint = String.valueOf(fault.getMessage());
            LOG.warn("the PKCS#11 token cannot be used: {}", fault.getMessage());
        }
    }
}
