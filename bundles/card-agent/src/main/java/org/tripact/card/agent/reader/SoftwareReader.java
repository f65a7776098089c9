package org.tripact.card.agent.reader;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.tripact.kernel.CardNumber;
import org.tripact.kernel.Outcome;

/** The reader: which card is in it. Does one thing at a time; who comes meanwhile waits in order. */
public final class CardReader {

    private static final String FILE = "reader.properties";
    private static final String KEY = "inserted";

    private final ReentrantLock oneAtATime = new ReentrantLock(true);
    private final List<Consumer<CardEvent>> listeners = new CopyOnWriteArrayList<>();
    private final KeyMemory memory = new KeyMemory();
    private final CardCatalogue catalogue;
    private final DurableFile state;
    private long changes;

    /** A reader over a folder of cards that need not exist yet. */
    public CardReader(Path folder, int pinTries) {
        this.catalogue = new CardCatalogue(folder, pinTries, memory);
        this.state = new DurableFile(folder.resolve(FILE));
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

    /** All cards that lie about, by number. */
    public List<SoftwareCard> cards() {
        return exclusively(catalogue::all);
    }

    /** The card in the reader. */
    public Outcome<SoftwareCard, ReaderFault> inserted() {
        return exclusively(() -> catalogue.exists()
                ? insertedCard()
                        .<Outcome<SoftwareCard, ReaderFault>>map(Outcome::accepted)
                        .orElseGet(() -> Outcome.refused(ReaderFault.NO_CARD))
                : Outcome.refused(ReaderFault.NO_READER));
    }

    /** Another number after each insertion and removal: what was verified under an older one is void. */
    public long changes() {
        return exclusively(() -> changes);
    }

    /** Puts a card in; one that is in already comes out first. Survives a restart. */
    public Outcome<SoftwareCard, ReaderFault> insert(CardNumber number) {
        return exclusively(() -> find(number).map(this::insert));
    }

    /** Takes the card out, where one is in. */
    public void remove() {
        exclusively(() -> {
            insertedNumber().ifPresent(this::takeOut);
            return null;
        });
    }

    /** Gives a card all its tries back. A real card needs its issuer for that. */
    public Outcome<SoftwareCard, ReaderFault> unlock(CardNumber number) {
        return exclusively(() -> find(number).map(card -> {
            card.unlock();
            return card;
        }));
    }

    private SoftwareCard insert(SoftwareCard card) {
        CardNumber number = card.facts().number();
        Optional<CardNumber> before = insertedNumber();
        if (!before.equals(Optional.of(number))) {
            before.ifPresent(this::takeOut);
            state.write(KEY, number.value());
            tell(new CardEvent(CardEvent.Kind.INSERTED, number));
        }
        return card;
    }

    private void takeOut(CardNumber number) {
        state.write(KEY, "");
        tell(new CardEvent(CardEvent.Kind.REMOVED, number));
    }

    private void tell(CardEvent event) {
        changes++;
        memory.forget();
        listeners.forEach(listener -> listener.accept(event));
    }

    private Outcome<SoftwareCard, ReaderFault> find(CardNumber number) {
        return catalogue
                .find(number)
                .<Outcome<SoftwareCard, ReaderFault>>map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(ReaderFault.UNKNOWN_CARD));
    }

    private Optional<SoftwareCard> insertedCard() {
        return insertedNumber().flatMap(catalogue::find);
    }

    private Optional<CardNumber> insertedNumber() {
        return CardNumber.parse(state.readProperties().getProperty(KEY));
    }
}
