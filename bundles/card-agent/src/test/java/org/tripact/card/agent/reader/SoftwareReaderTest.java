package org.tripact.card.agent.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripact.card.agent.reader.CardBox.LEGAL_PERSON;
import static org.tripact.card.agent.reader.CardBox.OPERATOR;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripact.kernel.CardNumber;
import org.tripact.kernel.Outcome;
import org.tripact.reader.api.CardEvent;
import org.tripact.reader.api.CardRefusal;

class SoftwareReaderTest {

    @TempDir
    Path data;

    @Test
    void shouldSayThereIsNoReader_whenTheFolderIsNotThereYet() {
        SoftwareReader reader = reader();

        assertThat(reader.card()).isEqualTo(Outcome.refused(CardRefusal.READER_MISSING));
        assertThat(reader.cards()).isEmpty();
        assertThat(reader.insert(LEGAL_PERSON)).isEmpty();
        reader.remove();
    }

    @Test
    void shouldSeeTheCards_whenTheyComeLaterThanTheReader() {
        SoftwareReader reader = reader();

        CardBox.in(cards());

        assertThat(reader.cards()).extracting(card -> card.facts().number()).containsExactly(LEGAL_PERSON, OPERATOR);
        assertThat(reader.card()).isEqualTo(Outcome.refused(CardRefusal.CARD_MISSING));
    }

    @Test
    void shouldKeepTheCardIn_whenItIsStartedAgain() {
        CardBox.in(cards());
        reader().insert(OPERATOR);

        assertThat(reader().inserted()).contains(OPERATOR);
    }

    @Test
    void shouldBeEmpty_whenTheCardWasTakenOut() {
        CardBox.in(cards());
        SoftwareReader reader = reader();
        reader.insert(OPERATOR);

        reader.remove();

        assertThat(reader.inserted()).isEmpty();
        assertThat(reader().inserted()).isEmpty();
    }

    @Test
    void shouldBeEmpty_whenTheInsertedCardHasGoneFromTheFolder() throws IOException {
        CardBox box = CardBox.in(cards());
        SoftwareReader reader = reader();
        reader.insert(OPERATOR);

        Files.delete(box.card(OPERATOR).resolve("card.properties"));

        assertThat(reader.card()).isEqualTo(Outcome.refused(CardRefusal.CARD_MISSING));
    }

    @Test
    void shouldTellOfEachComingAndGoing_inOrder() {
        CardBox.in(cards());
        SoftwareReader reader = reader();
        List<CardEvent> told = new ArrayList<>();
        reader.listen(told::add);

        reader.remove();
        reader.insert(OPERATOR);
        reader.insert(OPERATOR);
        reader.insert(LEGAL_PERSON);
        reader.remove();

        assertThat(told)
                .containsExactly(
                        new CardEvent(CardEvent.Kind.INSERTED, OPERATOR),
                        new CardEvent(CardEvent.Kind.REMOVED, OPERATOR),
                        new CardEvent(CardEvent.Kind.INSERTED, LEGAL_PERSON),
                        new CardEvent(CardEvent.Kind.REMOVED, LEGAL_PERSON));
    }

    @Test
    void shouldLeaveOutAFolder_whenItIsNoCard() throws IOException {
        CardBox box = CardBox.in(cards());
        Files.createDirectories(cards().resolve("empty"));
        Files.createDirectories(cards().resolve("other"));
        Files.copy(box.card(OPERATOR).resolve("card.properties"), cards().resolve("other/card.properties"));
        Files.createDirectories(cards().resolve("broken"));
        Files.writeString(cards().resolve("broken/card.properties"), "number=\\u12");

        assertThat(reader().cards()).hasSize(2);
    }

    @Test
    void shouldGiveTheTriesBack_whenACardIsUnlocked() {
        CardBox.in(cards());
        SoftwareReader reader = reader();
        SoftwareCard card = reader.insert(OPERATOR).orElseThrow();
        for (int i = 0; i < 5; i++) {
            card.open("00000000");
        }

        assertThat(reader.unlock(OPERATOR)).isPresent();

        assertThat(card.open(CardBox.PIN).isAccepted()).isTrue();
        assertThat(reader.unlock(new CardNumber("9999999999999"))).isEmpty();
    }

    private SoftwareReader reader() {
        return new SoftwareReader(cards(), 5);
    }

    private Path cards() {
        return data.resolve("cards");
    }
}
