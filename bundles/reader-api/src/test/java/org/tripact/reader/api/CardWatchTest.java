package org.tripact.reader.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tripact.kernel.CardNumber;
import org.tripact.kernel.Outcome;

class CardWatchTest {

    private static final Duration SOON = Duration.ofMillis(500);

    private final Plain one = new Plain(new CardNumber("5000000000001"));
    private final Plain other = new Plain(new CardNumber("5000000000002"));
    private final List<CardEvent> told = new CopyOnWriteArrayList<>();
    private volatile Optional<Plain> there = Optional.empty();
    private volatile Throwable fault;
    private final CardWatch<Plain> watch = new CardWatch<>("watch", Duration.ofMillis(50), before -> look());

    private Optional<Plain> look() {
        if (fault instanceof Error error) {
            throw error;
        }
        if (fault instanceof RuntimeException exception) {
            throw exception;
        }
        return there;
    }

    @AfterEach
    void close() {
        watch.close();
    }

    @Test
    void shouldTellThatOneWentAndTheOtherCame_whenTheyWereChanged() {
        there = Optional.of(one);
        await().atMost(SOON).until(() -> watch.card().isPresent());
        watch.listen(told::add);

        there = Optional.of(other);

        await().atMost(SOON).until(() -> told.size() == 2);
        assertThat(told)
                .containsExactly(
                        new CardEvent(CardEvent.Kind.REMOVED, one.number()),
                        new CardEvent(CardEvent.Kind.INSERTED, other.number()));
    }

    @Test
    void shouldGoOnTelling_whenAListenerFails() {
        watch.listen(event -> {
            throw new IllegalStateException("of a test");
        });
        watch.listen(told::add);

        there = Optional.of(one);
        await().atMost(SOON).until(() -> told.size() == 1);
        there = Optional.empty();

        await().atMost(SOON).until(() -> told.size() == 2);
    }

    @Test
    void shouldTellThatTheCardWent_andLookOn_whenTheLibraryBreaksAndComesBack() {
        there = Optional.of(one);
        await().atMost(SOON).until(() -> watch.card().isPresent());
        watch.listen(told::add);

        for (Throwable broken : List.of(new UnsatisfiedLinkError("of a test"), new IllegalStateException("too"))) {
            told.clear();
            fault = broken;
            await().atMost(SOON).until(() -> told.size() == 1);
            assertThat(watch.card()).isEmpty();
            fault = null;
            await().atMost(SOON).until(() -> told.size() == 2);
        }

        assertThat(told).extracting(CardEvent::kind).containsExactly(CardEvent.Kind.REMOVED, CardEvent.Kind.INSERTED);
    }

    @Test
    void shouldSayOnceAnOutageThatItCannotLook() {
        List<LogRecord> said = new CopyOnWriteArrayList<>();
        Logger log = Logger.getLogger(CardWatch.class.getName());
        Handler handler = new Recording(said);
        log.addHandler(handler);
        AtomicInteger looks = new AtomicInteger();
        try (CardWatch<Plain> broken = new CardWatch<>("broken", Duration.ofMillis(10), before -> {
            if (looks.incrementAndGet() != 5) {
                throw new NoClassDefFoundError("of a test");
            }
            return Optional.of(one);
        })) {
            await().atMost(SOON).until(() -> looks.get() > 10);

            assertThat(broken.card()).isEmpty();
            assertThat(said).hasSize(2);
        } finally {
            log.removeHandler(handler);
        }
    }

    @Test
    void shouldGoOnTelling_whenAListenerBreaks() {
        watch.listen(event -> {
            throw new NoClassDefFoundError("of a test");
        });
        watch.listen(told::add);

        there = Optional.of(one);
        await().atMost(SOON).until(() -> told.size() == 1);
        there = Optional.empty();

        await().atMost(SOON).until(() -> told.size() == 2);
    }

    @Test
    void shouldLookNoMore_whenItIsClosed() {
        watch.listen(told::add);
        watch.close();

        there = Optional.of(one);

        await().during(Duration.ofMillis(150)).atMost(SOON).until(told::isEmpty);
        assertThat(watch.card()).isEmpty();
    }

    private static final class Recording extends Handler {

        private final List<LogRecord> said;

        private Recording(List<LogRecord> said) {
            this.said = said;
        }

        @Override
        public void publish(LogRecord entry) {
            said.add(entry);
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    /** A card of which only the number matters here. */
    private record Plain(CardNumber number) implements Card {

        @Override
        public CardGeneration generation() {
            return CardGeneration.SM2;
        }

        @Override
        public byte[] signCertificate() {
            return new byte[0];
        }

        @Override
        public Optional<byte[]> envelopeCertificate() {
            return Optional.empty();
        }

        @Override
        public OptionalInt pinTriesLeft() {
            return OptionalInt.empty();
        }

        @Override
        public Outcome<CardKeys, CardRefusal> open(String pin) {
            return Outcome.refused(CardRefusal.NOT_SUPPORTED);
        }

        @Override
        public Outcome<CardKeys, CardRefusal> changePin(String oldPin, String newPin) {
            return Outcome.refused(CardRefusal.NOT_SUPPORTED);
        }
    }
}
