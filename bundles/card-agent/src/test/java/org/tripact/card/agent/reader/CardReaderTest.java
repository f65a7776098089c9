package org.tripact.card.agent.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.card.agent.reader.CardBox.LEGAL_PERSON;
import static org.tripact.card.agent.reader.CardBox.OPERATOR;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripact.kernel.CardNumber;
import org.tripact.kernel.Outcome;
import org.tripact.reader.api.CardEvent;
import org.tripact.reader.api.CardRefusal;

/** Two readers that clients see as one; the first is preferred. */
class CardReaderTest {

    @TempDir
    Path data;

    private final List<CardEvent> told = new ArrayList<>();
    private SoftwareReader first;
    private SoftwareReader second;
    private CardReader reader;

    @BeforeEach
    void connect() {
        CardBox.in(data.resolve("first"));
        CardBox.in(data.resolve("second"));
        first = new SoftwareReader(data.resolve("first"), 5);
        second = new SoftwareReader(data.resolve("second"), 5);
        reader = new CardReader(List.of(first, second));
        reader.listen(told::add);
    }

    @Test
    void shouldSayThatTheCardIsMissing_onlyWhereThereIsAReader() {
        assertThat(reader.inserted()).isEqualTo(Outcome.refused(CardRefusal.CARD_MISSING));
        assertThat(new CardReader(List.of(new SoftwareReader(data.resolve("none"), 5))).inserted())
                .isEqualTo(Outcome.refused(CardRefusal.READER_MISSING));
        assertThat(new CardReader(List.of()).inserted()).isEqualTo(Outcome.refused(CardRefusal.READER_MISSING));
    }

    @Test
    void shouldUseTheFirstReaderWithACard() {
        second.insert(OPERATOR);
        assertThat(inserted()).contains(OPERATOR);

        first.insert(LEGAL_PERSON);
        assertThat(inserted()).contains(LEGAL_PERSON);

        first.remove();
        assertThat(inserted()).contains(OPERATOR);
    }

    @Test
    void shouldTellWhatClientsSee_andNothingOfTheCardBehind() {
        first.insert(LEGAL_PERSON);
        second.insert(OPERATOR);
        assertThat(told).containsExactly(event(CardEvent.Kind.INSERTED, LEGAL_PERSON));
        assertThat(reader.changes()).isEqualTo(1);

        first.remove();

        assertThat(told.subList(1, 3))
                .containsExactly(event(CardEvent.Kind.REMOVED, LEGAL_PERSON), event(CardEvent.Kind.INSERTED, OPERATOR));
        assertThat(reader.changes()).isEqualTo(2);
    }

    @Test
    void shouldTellOfACard_thatWasInBeforeTheReader_whenItGoes() {
        first.insert(LEGAL_PERSON);
        CardReader later = new CardReader(List.of(first));
        List<CardEvent> toldLater = new ArrayList<>();
        later.listen(toldLater::add);

        first.remove();

        assertThat(toldLater).containsExactly(event(CardEvent.Kind.REMOVED, LEGAL_PERSON));
    }

    @Test
    void shouldListenNoMore_whenItIsClosed() {
        reader.close();

        first.insert(LEGAL_PERSON);

        assertThat(told).isEmpty();
    }

    private static CardEvent event(CardEvent.Kind kind, CardNumber card) {
        return new CardEvent(kind, card);
    }

    private Optional<CardNumber> inserted() {
        return reader.inserted().fold(card -> Optional.of(card.number()), refusal -> Optional.empty());
    }
}
