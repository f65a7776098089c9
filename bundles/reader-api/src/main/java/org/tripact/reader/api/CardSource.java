package org.tripact.reader.api;

import java.util.function.Consumer;
import org.tripact.kernel.Outcome;

/**
 * A reader of one kind of card. Registered as a service by who can read that kind; the card agent takes all there are.
 *
 * <p>A source, its cards and their keys are called by one thread at a time. What the source cannot explain is an
 * exception, and the source still works afterwards.
 */
public interface CardSource {

    /** What settings call it, in small letters: {@code software}, {@code pkcs11}, {@code skf}. */
    String name();

    /** The card that is in: refused with READER_MISSING or CARD_MISSING where there is none. */
    Outcome<Card, CardRefusal> card();

    /**
     * Tells of each card that comes or goes within 500 ms, in order, from whatever thread; what {@link #card()} answers
     * has changed by then. The listener may call the source.
     *
     * @return closing it ends the telling
     */
    Listening listen(Consumer<CardEvent> listener);

    /** A listener that can be sent away. */
    @FunctionalInterface
    interface Listening extends AutoCloseable {

        @Override
        void close();
    }
}
