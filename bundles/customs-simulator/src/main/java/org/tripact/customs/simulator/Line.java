package org.tripact.customs.simulator;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** The line between the two ends. Its keys may have to be made first: whoever needs it waits, and nobody's start does. */
final class Line {

    /** The ends of an open line. */
    record Ends(PlatformEnd platform, CustomsEnd customs) {}

    private final FutureTask<Ends> opening;
    private final Thread thread;

    private Line(Callable<Ends> open) {
        this.opening = new FutureTask<>(open);
        this.thread = new Thread(opening, "customs-simulator-keys");
    }

    static Line open(Callable<Ends> open) {
        Line line = new Line(open);
        line.thread.start();
        return line;
    }

    /** Throws an IllegalStateException fit for an administrator where the line does not open. */
    Ends ends() {
        try {
            return opening.get();
        } catch (ExecutionException closed) {
            throw new IllegalStateException(closed.getCause().getMessage(), closed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the line opens", stopped);
        }
    }

    /** Returns when nothing of it touches the disk any more. */
    void close() {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
