package org.tripact.customs.directory;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.tripact.customs.message.Attempt;
import org.tripact.exchange.api.Delivery;

/** Does deliveries in threads of its own: a share that hangs then holds these, and not the exchange. */
final class Hands {

    private static final int THREADS = 4;

    private final ExecutorService threads;
    private final Duration timeout;

    Hands(String name, Duration timeout) {
        this.threads = Executors.newFixedThreadPool(THREADS, task -> new Thread(task, "customs-directory-out-" + name));
        this.timeout = timeout;
    }

    Delivery deliver(Function<Attempt, Delivery> way) {
        Attempt attempt = new Attempt();
        Future<Delivery> underWay;
        try {
            underWay = threads.submit(() -> way.apply(attempt));
        } catch (RejectedExecutionException stopped) {
            return new Delivery.NotSent("the connector stops");
        }
        try {
            return underWay.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException hangs) {
            return givenUp(attempt, underWay, "the folder did not answer in " + timeout);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return givenUp(attempt, underWay, "interrupted");
        } catch (ExecutionException fault) {
            return new Delivery.Unknown(fault.getCause().toString());
        }
    }

    /** What has not begun never will; what has begun may still end well. */
    private static Delivery givenUp(Attempt attempt, Future<Delivery> underWay, String why) {
        boolean never = attempt.giveUp();
        underWay.cancel(false);
        return never ? new Delivery.NotSent(why) : new Delivery.Unknown(why);
    }

    /** Lets what was begun end, for a bounded time. */
    void stop() {
        Rounds.end(threads);
    }
}
