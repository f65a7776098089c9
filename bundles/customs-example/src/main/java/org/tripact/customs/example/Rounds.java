package org.tripact.customs.example;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks for answers again and again, in one thread that outlives every fault; a trouble is said once. */
final class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final int STOP_SECONDS = 5;

    private final String connector;
    private final Answers answers;
    private final ScheduledExecutorService thread;
    private volatile boolean stopping;
    private String trouble = "";

    Rounds(String connector, Answers answers, Duration pause) {
        this.connector = connector;
        this.answers = answers;
        this.thread =
                Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "customs-example-in-" + connector));
        thread.scheduleWithFixedDelay(this::once, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Lets what was begun end, for a bounded time: it may be writing into the store. */
    void stop() {
        stopping = true;
        thread.shutdown();
        try {
            thread.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        thread.shutdownNow();
    }

    private void once() {
        String found = "";
        try {
            for (String id : answers.waiting()) {
                found = stopping ? found : settled(id, found);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException | Error fault) {
            found = fault.toString();
        }
        say(found);
    }

    /** One answer that cannot be taken does not hold up the next. */
    private String settled(String id, String before) throws InterruptedException {
        try {
            answers.settle(id);
            return before;
        } catch (IOException | RuntimeException fault) {
            return "answer " + id + ": " + fault;
        }
    }

    private void say(String found) {
        if (!found.equals(trouble) && !stopping) {
            if (found.isEmpty()) {
                LOG.info("Connector {} fetches answers again", connector);
            } else {
                LOG.warn("Connector {} cannot fetch all answers, and tries again: {}", connector, found);
            }
            trouble = found;
        }
    }
}
