package org.tripact.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.tripact.kernel.Outcome;
import org.tripact.reader.api.Card;
import org.tripact.reader.api.CardEvent;
import org.tripact.reader.api.CardKeys;
import org.tripact.reader.api.CardRefusal;
import org.tripact.reader.api.CardSource;

/** What every source of cards keeps. One reader with room for one card, which is out when a test begins. */
public abstract class CardSourceContract {

    private static final byte[] DATA = "通关无纸化".getBytes(StandardCharsets.UTF_8);
    private static final Duration SOON = Duration.ofMillis(500);

    /** The source under test. */
    protected abstract CardSource source();

    protected abstract void insert();

    protected abstract void remove();

    /** What a person types, right and wrong. */
    protected abstract String pin();

    protected abstract String wrongPin();

    /** How many wrong PINs lock the card; nothing where it never locks or does not tell. */
    protected abstract OptionalInt tries();

    /** Whether it has an envelope key, and its driver uses it. */
    protected abstract boolean opensEnvelopes();

    /** Whether its driver can put a new PIN in the place of the old one. */
    protected abstract boolean changesPins();

    @Test
    void shouldSayThatNoCardIsIn_beforeOneIsInserted() {
        assertThat(source().card()).isEqualTo(Outcome.refused(CardRefusal.CARD_MISSING));
    }

    @Test
    void shouldTellOfTheCard_thatComesAndGoes() {
        List<CardEvent> told = new CopyOnWriteArrayList<>();
        source().listen(told::add);

        insert();
        await().atMost(SOON).until(() -> told.size() == 1);
        Card card = card();
        remove();
        await().atMost(SOON).until(() -> told.size() == 2);

        assertThat(told)
                .containsExactly(
                        new CardEvent(CardEvent.Kind.INSERTED, card.number()),
                        new CardEvent(CardEvent.Kind.REMOVED, card.number()));
        assertThat(source().card()).isEqualTo(Outcome.refused(CardRefusal.CARD_MISSING));
    }

    @Test
    void shouldTellNobody_whoWasSentAway() {
        List<CardEvent> told = new CopyOnWriteArrayList<>();
        List<CardEvent> others = new CopyOnWriteArrayList<>();
        source().listen(told::add).close();
        source().listen(others::add);

        insert();
        await().atMost(SOON).until(() -> others.size() == 1);

        assertThat(told).isEmpty();
    }

    @Test
    void shouldSignWhatItsCertificateVerifies() {
        SignatureCheck check = SignatureCheck.by(inserted());

        byte[] signature = accepted(keys().sign(DATA));

        assertThat(check.verifies(DATA, signature)).isTrue();
        assertThat(check.verifies(new byte[] {1}, signature)).isFalse();
    }

    @Test
    void shouldSignADigestAsItIs() {
        SignatureCheck check = SignatureCheck.by(inserted());

        byte[] signature = accepted(keys().signDigest(check.digest(DATA)));

        assertThat(check.verifies(DATA, signature)).isTrue();
    }

    @Test
    void shouldRefuseADigest_whenItsLengthIsNotTheCards() {
        inserted();

        for (int length : new int[] {0, 16, 31, 33}) {
            assertThat(keys().signDigest(new byte[length]))
                    .as("%s bytes", length)
                    .isEqualTo(Outcome.refused(CardRefusal.DIGEST_LENGTH));
        }
    }

    @Test
    void shouldOpenAnEnvelope_whereItOpensThem() {
        Optional<byte[]> cipher = SignatureCheck.by(inserted()).envelope(DATA);

        if (opensEnvelopes()) {
            assertThat(accepted(keys().decrypt(cipher.orElseThrow()))).isEqualTo(DATA);
            assertThat(keys().decrypt(new byte[] {1, 2, 3})).isEqualTo(Outcome.refused(CardRefusal.CIPHER_UNREADABLE));
        } else {
            assertThat(keys().decrypt(cipher.orElse(DATA))).isEqualTo(Outcome.refused(CardRefusal.NOT_SUPPORTED));
        }
    }

    @Test
    void shouldRefuseAWrongPin_andTakeTheRightOneAfterwards() {
        Card card = inserted();
        for (String wrong : new String[] {wrongPin(), ""}) {
            assertThat(card.open(wrong)).as("'%s'", wrong).isEqualTo(Outcome.refused(CardRefusal.PIN_WRONG));
        }

        assertThat(accepted(keys().sign(DATA))).isNotEmpty();
        assertThat(card().pinTriesLeft()).isEqualTo(tries());
    }

    @Test
    void shouldLock_whenTheLastTryFailed() {
        Card card = inserted();
        if (tries().isPresent()) {
            CardKeys opened = keys();
            for (int left = tries().getAsInt() - 1; left > 0; left--) {
                assertThat(card.open(wrongPin())).isEqualTo(Outcome.refused(CardRefusal.PIN_WRONG));
                assertThat(card.pinTriesLeft()).isEqualTo(OptionalInt.of(left));
            }

            assertThat(card.open(wrongPin())).isEqualTo(Outcome.refused(CardRefusal.PIN_LOCKED));
            assertThat(card.open(pin())).isEqualTo(Outcome.refused(CardRefusal.PIN_LOCKED));
            assertThat(refusal(opened.sign(DATA))).isIn(CardRefusal.PIN_LOCKED, CardRefusal.PIN_NEEDED);
        }
    }

    @Test
    void shouldChangeThePin_whereItCan() {
        Card card = inserted();
        String fresh = "24682468";

        Outcome<CardKeys, CardRefusal> changed = card.changePin(pin(), fresh);

        if (changesPins()) {
            assertThat(changed.isAccepted()).isTrue();
            assertThat(card.open(pin())).isEqualTo(Outcome.refused(CardRefusal.PIN_WRONG));
            assertThat(card.open(fresh).isAccepted()).isTrue();
            assertThat(card.changePin(wrongPin(), fresh)).isEqualTo(Outcome.refused(CardRefusal.PIN_WRONG));
            assertThat(card.changePin(fresh, "1")).isEqualTo(Outcome.refused(CardRefusal.PIN_LENGTH));
        } else {
            assertThat(changed).isEqualTo(Outcome.refused(CardRefusal.NOT_SUPPORTED));
            assertThat(card.open(pin()).isAccepted()).isTrue();
        }
    }

    @Test
    void shouldSignNothingMore_whenTheCardWasOutMeanwhile() {
        inserted();
        CardKeys opened = keys();

        remove();
        await().atMost(SOON).until(() -> !source().card().isAccepted());
        assertThat(opened.sign(DATA)).isEqualTo(Outcome.refused(CardRefusal.CARD_MISSING));

        inserted();
        assertThat(opened.sign(DATA)).isEqualTo(Outcome.refused(CardRefusal.CARD_MISSING));
        assertThat(keys().sign(DATA).isAccepted()).isTrue();
    }

    private Card inserted() {
        insert();
        await().atMost(SOON).until(() -> source().card().isAccepted());
        return card();
    }

    private Card card() {
        return accepted(source().card());
    }

    private CardKeys keys() {
        return accepted(card().open(pin()));
    }

    private static <T> T accepted(Outcome<T, CardRefusal> outcome) {
        return outcome.fold(value -> value, refusal -> {
            throw new AssertionError("refused: " + refusal);
        });
    }

    private static CardRefusal refusal(Outcome<?, CardRefusal> outcome) {
        return outcome.fold(
                value -> {
                    throw new AssertionError("accepted");
                },
                refusal -> refusal);
    }
}
