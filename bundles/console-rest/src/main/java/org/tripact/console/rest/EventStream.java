package org.tripact.console.rest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javax.servlet.AsyncContext;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import org.tripact.card.api.CardSession;
import org.tripact.card.api.SessionListener.Change;
import org.tripact.console.rest.guard.Visitor;

/**
 * One open stream. It belongs to the one thread of {@link EventStreams}: every method but the container's two callbacks
 * is called there, and writing never blocks it.
 */
final class EventStream implements WriteListener {

    private static final int MOST_WAITING = 64;
    private static final String SESSION = "session";

    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private final Visitor visitor;
    private final AsyncContext exchange;
    private final ServletOutputStream out;
    private final Executor thread;
    private final Consumer<EventStream> whenClosed;
    private boolean muted;
    private boolean late;
    private boolean writable;
    private boolean ending;
    private boolean closed;

    EventStream(
            Visitor visitor,
            AsyncContext exchange,
            ServletOutputStream out,
            Executor thread,
            Consumer<EventStream> whenClosed) {
        this.visitor = visitor;
        this.exchange = exchange;
        this.out = out;
        this.thread = thread;
        this.whenClosed = whenClosed;
    }

    Visitor visitor() {
        return visitor;
    }

    /** A locked page hears nothing of agreements. */
    boolean hearsAgreements() {
        return !muted && !ending;
    }

    void event(String name, String json) {
        send("event: " + name + "\ndata: " + json + "\n\n");
    }

    /** The first frame: how soon the browser comes back after a lost stream. */
    void greet() {
        send("retry: 3000\n\n");
    }

    /** What another node or a lost event may have changed. */
    void sees(CardSession now) {
        if (now.locked() != muted) {
            session(now.locked() ? Change.LOCKED : Change.UNLOCKED);
        }
    }

    void session(Change change) {
        muted = change != Change.UNLOCKED;
        if (change.isEnd()) {
            end("{\"change\":\"ENDED\",\"why\":\"" + change + "\"}");
        } else {
            event(SESSION, "{\"change\":\"" + change + "\"}");
        }
    }

    /** Its session is gone, and nobody remembers how. */
    void sessionGone() {
        muted = true;
        end("{\"change\":\"ENDED\"}");
    }

    private void end(String json) {
        event(SESSION, json);
        ending = true;
        drain();
    }

    /** Whoever has not caught up from one heartbeat to the next reads too slowly and is dropped. */
    void beat() {
        if (waiting.isEmpty()) {
            send(":\n\n");
        } else if (late) {
            close();
        } else {
            late = true;
        }
    }

    void close() {
        if (!closed) {
            closed = true;
            waiting.clear();
            whenClosed.accept(this);
            complete();
        }
    }

    @Override
    public void onWritePossible() {
        thread.execute(() -> {
            writable = true;
            drain();
        });
    }

    @Override
    public void onError(Throwable gone) {
        thread.execute(this::close);
    }

    private void complete() {
        try {
            exchange.complete();
        } catch (IllegalStateException completedByContainer) {
            // nothing is left to do
        }
    }

    private void send(String frame) {
        if (closed || ending) {
            return;
        }
        if (waiting.size() == MOST_WAITING) {
            close();
            return;
        }
        waiting.add(frame.getBytes(StandardCharsets.UTF_8));
        drain();
    }

    private void drain() {
        try {
            boolean wrote = false;
            while (!closed && writable && !waiting.isEmpty() && out.isReady()) {
                out.write(waiting.remove());
                wrote = true;
            }
            late = late && !waiting.isEmpty();
            if (wrote && out.isReady()) {
                out.flush();
            }
            if (ending && waiting.isEmpty()) {
                close();
            }
        } catch (IOException | IllegalStateException gone) {
            close();
        }
    }
}
