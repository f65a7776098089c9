package org.tripact.card.agent.reader;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.tripact.kernel.CardNumber;
import org.tripact.kernel.Outcome;
import org.tripact.reader.api.Card;
import org.tripact.reader.api.CardEvent;
import org.tripact.reader.api.CardRefusal;
import org.tripact.reader.api.CardSource;

/**
 * The one reader that clients see: of its sources, the first with a card in it. Does one thing at a time; who comes
 * meanwhile waits in order.
 */
public final class CardReader implements AutoCloseable {

    private final ReentrantLock oneAtATime = new ReentrantLock(true);
    private final List<Consumer<CardEvent>> listeners = new CopyOnWriteArrayList<>();
    private final List<CardSource> sources;
    private final List<CardSource.Listening> listenings;
    private Optional<CardNumber> current;
    private long changes;

    /** A reader over the sources in the order of preference. */
    public CardReader(List<CardSource> sources) {
        this.sources = List.copyOf(sources);
        this.listenings =
                this.sources.stream().map(source -> source.listen(this::notice)).toList();
        this.current = exclusively(this::number);
    }

    /** Runs the work while nobody else uses the reader. */
    public <T> T exclusively(Supplier<T> work) {
        oneAtATime.lock();
        try {
            return work.get();
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Tells of each card that comes and goes, in order. The listener must not wait for anything. */
    public void listen(Consumer<CardEvent> listener) {
        listeners.add(listener);
    }

    /** The card in the reader; a missing card is told before a missing reader, since one reader is enough. */
    public Outcome<InsertedCard, CardRefusal> inserted() {
        return exclusively(this::first).map(InsertedCard::new);
    }

    /** Another number after each insertion and removal: what was verified under an older one is void. */
    public long changes() {
        return exclusively(() -> changes);
    }

    /** Ends the listening; the sources stay with who made them. */
    @Override
    public void close() {
        listenings.forEach(CardSource.Listening::close);
    }

    private Outcome<Card, CardRefusal> first() {
        CardRefusal why = CardRefusal.READER_MISSING;
        for (CardSource source : sources) {
            Outcome<Card, CardRefusal> card = source.card();
            if (card.isAccepted()) {
                return card;
            }
            if (card.equals(Outcome.refused(CardRefusal.CARD_MISSING))) {
                why = CardRefusal.CARD_MISSING;
            }
        }
        return Outcome.refused(why);
    }

    private Optional<CardNumber> number() {
        return first().fold(card -> Optional.of(card.number()), refusal -> Optional.empty());
    }

    /** A card behind the one in use comes and goes unseen; the one in use is gone even if it is back already. */
    private void notice(CardEvent event) {
        exclusively(() -> {
            Optional<CardNumber> now = number();
            boolean currentWent = event.kind() == CardEvent.Kind.REMOVED && current.equals(Optional.of(event.card()));
            if (currentWent || !now.equals(current)) {
                changes++;
                current.ifPresent(gone -> tell(CardEvent.Kind.REMOVED, gone));
                now.ifPresent(come -> tell(CardEvent.Kind.INSERTED, come));
                current = now;
            }
            return null;
        });
    }

    private void tell(CardEvent.Kind kind, CardNumber card) {
        listeners.forEach(listener -> listener.accept(new CardEvent(kind, card)));
    }
}
