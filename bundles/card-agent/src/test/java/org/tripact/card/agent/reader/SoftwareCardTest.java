package org.tripact.card.agent.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tripact.kernel.Outcome;
import org.tripact.reader.api.CardKeys;
import org.tripact.reader.api.CardRefusal;

class SoftwareCardTest {

    private static final String WRONG = "00000000";

    @TempDir
    Path folder;

    private final KeyMemory memory = new KeyMemory();
    private CardBox box;

    @BeforeEach
    void fill() {
        box = CardBox.in(folder);
    }

    @Test
    void shouldOpenItsKeys_whenThePinIsRight() {
        CardKeys keys = value(card().open(CardBox.PIN));

        InsertedCard seen = new InsertedCard(card());

        byte[] signature = value(keys.sign(new byte[] {1}));
        assertThat(seen.signCertificate().verifies(new byte[] {1}, signature)).isTrue();
        byte[] cipher =
                seen.envelopeCertificate().orElseThrow().encrypt(new byte[] {2}).orElseThrow();
        assertThat(value(keys.decrypt(cipher))).containsExactly(2);
    }

    @Test
    void shouldCountDown_whenThePinIsWrong() {
        assertThat(card().open(WRONG)).isEqualTo(Outcome.refused(CardRefusal.PIN_WRONG));
        assertThat(card().open("")).isEqualTo(Outcome.refused(CardRefusal.PIN_WRONG));

        assertThat(card().pinTriesLeft()).hasValue(3);
    }

    @Test
    void shouldGiveAllTriesBack_whenThePinIsRightInTheEnd() {
        card().open(WRONG);
        card().open(CardBox.PIN);

        assertThat(card().pinTriesLeft()).hasValue(5);
    }

    @Test
    void shouldLock_whenTheLastTryFailed() {
        for (int i = 0; i < 4; i++) {
            assertThat(card().open(WRONG)).isEqualTo(Outcome.refused(CardRefusal.PIN_WRONG));
        }

        assertThat(card().open(WRONG)).isEqualTo(Outcome.refused(CardRefusal.PIN_LOCKED));
        assertThat(card().open(CardBox.PIN)).isEqualTo(Outcome.refused(CardRefusal.PIN_LOCKED));
        assertThat(card().changePin(CardBox.PIN, "12345678")).isEqualTo(Outcome.refused(CardRefusal.PIN_LOCKED));
    }

    @Test
    void shouldHaveCountedTheTry_whenItDiesWhileLookingAtThePin() throws IOException {
        Files.write(cardFolder().resolve("card.p12"), new byte[] {0});

        assertThatThrownBy(() -> card().open(CardBox.PIN)).isInstanceOf(IllegalStateException.class);

        assertThat(card().pinTriesLeft()).hasValue(4);
    }

    @Test
    void shouldCountAsLocked_whenTheCounterIsUnclear() throws IOException {
        for (String unclear : new String[] {"triesLeft=many", "", "triesLeft=-1"}) {
            Files.writeString(cardFolder().resolve("pin.properties"), unclear);

            assertThat(card().pinTriesLeft()).as(unclear).hasValue(0);
        }
    }

    @Test
    void shouldNotHaveMoreTriesThanAllowed_whenTheCounterSaysSo() throws IOException {
        Files.writeString(cardFolder().resolve("pin.properties"), "triesLeft=99");

        assertThat(card().pinTriesLeft()).hasValue(5);
    }

    @Test
    void shouldTakeOnlyTheNewPin_whenItWasChanged() {
        assertThat(card().changePin(CardBox.PIN, "12345678").isAccepted()).isTrue();

        assertThat(card().open(CardBox.PIN)).isEqualTo(Outcome.refused(CardRefusal.PIN_WRONG));
        assertThat(card().open("12345678").isAccepted()).isTrue();
    }

    @Test
    void shouldKeepThePin_whenTheNewOneHasNot8Characters() {
        assertThat(card().changePin(CardBox.PIN, "1234567")).isEqualTo(Outcome.refused(CardRefusal.PIN_LENGTH));
        assertThat(card().changePin(CardBox.PIN, "123456789")).isEqualTo(Outcome.refused(CardRefusal.PIN_LENGTH));

        assertThat(card().pinTriesLeft()).hasValue(5);
        assertThat(card().open(CardBox.PIN).isAccepted()).isTrue();
    }

    @Test
    void shouldLeaveNoHalfFile_whenSomethingWasWritten() throws IOException {
        card().changePin(CardBox.PIN, "12345678");

        try (var files = Files.list(cardFolder())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "card.p12", "card.properties", "envelope.cer", "pin.properties", "sign.cer");
        }
        Properties kept = new DurableFile(cardFolder().resolve("pin.properties")).readProperties();
        assertThat(kept).containsEntry("triesLeft", "5").hasSize(1);
    }

    @Test
    void shouldStillCountAndLock_whenItsKeysWereOpenedBefore() {
        card().open(CardBox.PIN);
        for (int i = 0; i < 5; i++) {
            card().open(WRONG);
        }

        assertThat(card().open(CardBox.PIN)).isEqualTo(Outcome.refused(CardRefusal.PIN_LOCKED));
    }

    private Path cardFolder() {
        return box.card(CardBox.LEGAL_PERSON);
    }

    private static <T> T value(Outcome<T, CardRefusal> outcome) {
        return outcome.fold(value -> value, refusal -> {
            throw new AssertionError(refusal);
        });
    }

    private SoftwareCard card() {
        return new CardCatalogue(folder, 5, memory).find(CardBox.LEGAL_PERSON).orElseThrow();
    }
}
