package org.tripact.reader.skf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tripact.kernel.CardNumber;
import org.tripact.kernel.Outcome;
import org.tripact.reader.api.Card;
import org.tripact.reader.api.CardKeys;
import org.tripact.reader.api.CardRefusal;

class SkfReaderTest {

    private static final Duration SOON = Duration.ofMillis(500);

    private Optional<SkfReader> reader = Optional.empty();

    @AfterEach
    void disconnect() {
        reader.ifPresent(SkfReader::close);
    }

    @Test
    void shouldTakeTheNumberFromTheCertificate_andElseFromTheKeysSerial() {
        TestKey.with(32, true).plug(true);
        assertThat(number(open("", ""))).contains(TestKey.NUMBER);
        disconnect();

        TestKey.with(32, false).plug(true);
        assertThat(number(open("", ""))).contains(new CardNumber("0000000SN0042"));
    }

    @Test
    void shouldSeeNoCard_whenTheApplicationOrContainerIsNotThere() {
        TestKey.with(32, true).plug(true);

        assertThat(number(open("EPORT", "CARD"))).contains(TestKey.NUMBER);
        disconnect();
        assertThat(number(open("OTHER", ""))).isEmpty();
        disconnect();
        assertThat(number(open("", "OTHER"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void shouldSurviveALibraryThatLies(int how) {
        TestKey key = TestKey.with(32, true);
        key.lie(how);
        key.plug(true);
        SkfReader lied = open("", "");
        assertThat(number(lied)).isEmpty();

        key.lie(0);
        key.plug(true);

        await().atMost(SOON).until(() -> number(lied).isPresent());
    }

    /** The wrong width makes wrong sizes; it must make no crash. */
    @ParameterizedTest
    @ValueSource(ints = {32, 64})
    void shouldNotCrash_whenTheWidthOfUlongIsSetWrong(int real) {
        TestKey.with(real, true).plug(true);
        SkfReader wrong = new SkfReader(new SkfSettings(TestKey.library(real).toString(), 96 - real, "", "", 50));
        reader = Optional.of(wrong);

        wrong.card().fold(card -> card.open("00000000"), refusal -> Outcome.refused(refusal));

        assertThat(wrong.name()).isEqualTo("skf");
    }

    @Test
    void shouldKnowThatTheKeyIsGone_beforeTheNextLook() {
        TestKey key = TestKey.with(32, true);
        key.plug(true);
        SkfReader open = open("", "");
        Card card = open.card().fold(found -> found, refusal -> null);
        CardKeys keys = card.open(TestKey.PIN).fold(opened -> opened, refusal -> null);

        key.plug(false);

        assertThat(keys.sign(new byte[] {1})).isEqualTo(Outcome.refused(CardRefusal.CARD_MISSING));
        assertThat(open.card()).isEqualTo(Outcome.refused(CardRefusal.CARD_MISSING));
    }

    @Test
    void shouldSaySo_whenTheLibraryOrTheSettingsAreNoneAtAll() {
        assertThatThrownBy(() -> new SkfReader(new SkfSettings("/nowhere/libskf.so", 32, "", "", 100)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot be loaded");
        assertThatThrownBy(() -> new SkfSettings(" ", 32, "", "", 100)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SkfSettings("x", 32, "", "", 500)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Ulong.of(16)).isInstanceOf(IllegalArgumentException.class);
    }

    private SkfReader open(String application, String container) {
        SkfReader opened =
                new SkfReader(new SkfSettings(TestKey.library(32).toString(), 32, application, container, 100));
        reader = Optional.of(opened);
        return opened;
    }

    private static Optional<CardNumber> number(SkfReader of) {
        return of.card().fold(card -> Optional.of(card.number()), refusal -> Optional.empty());
    }
}
