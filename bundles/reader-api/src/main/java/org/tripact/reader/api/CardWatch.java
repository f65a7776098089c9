package org.tripact.reader.api;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * For sources whose hardware does not speak up: looks at it again and again from a thread of its own, and tells of what
 * came and went.
 *
 * @param <C> the source's kind of card
 */
public final class CardWatch<C extends Card> implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(CardWatch.class.getName());

    private final List<Consumer<CardEvent>> listeners = new CopyOnWriteArrayList<>();
    private final UnaryOperator<Optional<C>> look;
    private final ScheduledExecutorService thread;
    private volatile Optional<C> card = Optional.empty();
    private boolean blind;

    /**
     * Looks once, and from then on in this rhythm.
     *
     * @param look from the card that was there to the one that is there, the very same object while it stays; must not
     *     wait. Where it throws there is no card, until a look succeeds again
     */
    public CardWatch(String name, Duration every, UnaryOperator<Optional<C>> look) {
        this.look = look;
        this.card = seen(Optional.empty());
        this.thread = Executors.newSingleThreadScheduledExecutor(work -> daemon(name, work));
        thread.scheduleWithFixedDelay(this::glance, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The card that was there at the last look. */
    public Optional<C> card() {
        return card;
    }

    /** See {@link CardSource#listen}. */
    public CardSource.Listening listen(Consumer<CardEvent> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Looks no more, and waits for a look that is under way. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(1, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void glance() {
        Optional<C> before = card;
        Optional<C> now = seen(before);
        card = now;
        if (before.orElse(null) != now.orElse(null)) {
            before.ifPresent(gone -> tell(CardEvent.Kind.REMOVED, gone));
            now.ifPresent(come -> tell(CardEvent.Kind.INSERTED, come));
        }
    }

    /** A library that is broken throws errors too, and a look that throws would be the last one. Told once an outage. */
    private Optional<C> seen(Optional<C> before) {
        try {
            Optional<C> now = look.apply(before);
            blind = false;
            return now;
        } catch (Throwable fault) {
            if (!blind) {
                LOG.log(System.Logger.Level.ERROR, "cards cannot be looked for; looking goes on", fault);
            }
            blind = true;
            return Optional.empty();
        }
    }

    private void tell(CardEvent.Kind kind, C of) {
        CardEvent event = new CardEvent(kind, of.number());
        listeners.forEach(listener -> tell(listener, event));
    }

    /** One listener's fault must not end the watch for all. */
    private static void tell(Consumer<CardEvent> listener, CardEvent event) {
        try {
            listener.accept(event);
        } catch (Throwable fault) {
            LOG.log(System.Logger.Level.ERROR, "who listens for cards failed", fault);
        }
    }

    private static Thread daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
