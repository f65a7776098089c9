package org.tripact.card.agent.control;

import java.time.Instant;
import java.util.Optional;
import org.tripact.reader.api.CardKeys;

/** One connection: who speaks, and the card that its PIN has opened for a while. */
public final class Caller {

    private record Opened(CardKeys keys, long readerChanges, Instant until) {}

    private final Optional<String> origin;
    private final BlockInbox blocks = new BlockInbox();
    private volatile boolean subscribed;
    private Optional<Opened> opened = Optional.empty();

    /** A caller with the Origin header of its handshake; a program sends none. */
    public Caller(Optional<String> origin) {
        this.origin = origin;
    }

    /** The page that speaks, as its browser says; nothing for a program. */
    public Optional<String> origin() {
        return origin;
    }

    /** Whether it asked to be told of cards that come and go. */
    public boolean isSubscribed() {
        return subscribed;
    }

    /** For logs. */
    @Override
    public String toString() {
        return origin.map(page -> "page " + page).orElse("program without Origin");
    }

    BlockInbox blocks() {
        return blocks;
    }

    void subscribe() {
        subscribed = true;
    }

    synchronized void remember(CardKeys keys, long readerChanges, Instant until) {
        opened = Optional.of(new Opened(keys, readerChanges, until));
    }

    synchronized void forget() {
        opened = Optional.empty();
    }

    /** The keys, where they were opened for this stay of the card in the reader and the time is not over. */
    synchronized Optional<CardKeys> remembered(long readerChanges, Instant now) {
        opened = opened.filter(kept -> kept.readerChanges() == readerChanges && now.isBefore(kept.until()));
        return opened.map(Opened::keys);
    }
}
