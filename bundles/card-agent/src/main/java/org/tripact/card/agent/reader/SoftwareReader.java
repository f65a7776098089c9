package org.tripact.card.agent.reader;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.tripact.kernel.CardNumber;
import org.tripact.kernel.Outcome;
import org.tripact.reader.api.Card;
import org.tripact.reader.api.CardEvent;
import org.tripact.reader.api.CardRefusal;
import org.tripact.reader.api.CardSource;

/** The reader of software cards: a folder of them, and which one a person has put in on the reader page. */
public final class SoftwareReader implements CardSource {

    /** What settings call it. */
    public static final String NAME = "software";

    private static final String FILE = "reader.properties";
    private static final String KEY = "inserted";

    private final List<Consumer<CardEvent>> listeners = new CopyOnWriteArrayList<>();
    private final KeyMemory memory = new KeyMemory();
    private final CardCatalogue catalogue;
    private final DurableFile state;

    /** A reader over a folder of cards that need not exist yet. */
    public SoftwareReader(Path folder, int pinTries) {
        this.catalogue = new CardCatalogue(folder, pinTries, memory);
        this.state = new DurableFile(folder.resolve(FILE));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome<Card, CardRefusal> card() {
        if (!catalogue.exists()) {
            return Outcome.refused(CardRefusal.READER_MISSING);
        }
        return insertedCard()
                .<Outcome<Card, CardRefusal>>map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(CardRefusal.CARD_MISSING));
    }

    @Override
    public Listening listen(Consumer<CardEvent> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** All cards that lie about, by number. */
    public List<SoftwareCard> cards() {
        return catalogue.all();
    }

    /** The card that is in. */
    public Optional<CardNumber> inserted() {
        return insertedCard().map(SoftwareCard::number);
    }

    /** Puts a card in; one that is in already comes out first. Survives a restart. Nothing where the number is unknown. */
    public Optional<SoftwareCard> insert(CardNumber number) {
        return catalogue.find(number).map(this::insert);
    }

    /** Takes the card out, where one is in. */
    public void remove() {
        insertedNumber().ifPresent(this::takeOut);
    }

    /** Gives a card all its tries back. A real card needs its issuer for that. Nothing where the number is unknown. */
    public Optional<SoftwareCard> unlock(CardNumber number) {
        Optional<SoftwareCard> card = catalogue.find(number);
        card.ifPresent(SoftwareCard::unlock);
        return card;
    }

    private SoftwareCard insert(SoftwareCard card) {
        Optional<CardNumber> before = insertedNumber();
        if (!before.equals(Optional.of(card.number()))) {
            before.ifPresent(this::takeOut);
            state.write(KEY, card.number().value());
            tell(new CardEvent(CardEvent.Kind.INSERTED, card.number()));
        }
        return card;
    }

    private void takeOut(CardNumber number) {
        state.write(KEY, "");
        tell(new CardEvent(CardEvent.Kind.REMOVED, number));
    }

    private void tell(CardEvent event) {
        memory.forget();
        listeners.forEach(listener -> listener.accept(event));
    }

    private Optional<SoftwareCard> insertedCard() {
        return insertedNumber().flatMap(catalogue::find);
    }

    private Optional<CardNumber> insertedNumber() {
        return CardNumber.parse(state.readProperties().getProperty(KEY));
    }
}
