package org.tripact.customs.soap;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.tripact.customs.message.Attempt;
import org.tripact.exchange.api.Delivery;

/** Does deliveries in threads of its own: a gateway that answers by drops then holds these, and not the exchange. */
final class Hands {

    static final int THREADS = 8;

    private static final Duration LAST = Duration.ofSeconds(5);

    private final ExecutorService threads;
    private final Duration timeout;

    Hands(String name, Duration timeout) {
        this.threads = Executors.newFixedThreadPool(THREADS, task -> new Thread(task, "customs-soap-out-" + name));
        this.timeout = timeout;
    }

    Delivery deliver(Supplier<Delivery> delivery) {
        Attempt attempt = new Attempt();
        Future<Delivery> underWay;
        try {
            underWay = threads.submit(() -> attempt.make(delivery));
        } catch (RejectedExecutionException stopped) {
            return new Delivery.NotSent("the connector stops");
        }
        try {
            return underWay.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            return givenUp(attempt, underWay, "no answer in " + timeout);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return givenUp(attempt, underWay, "interrupted");
        } catch (ExecutionException fault) {
            return new Delivery.Unknown(fault.getCause().toString());
        }
    }

    private static Delivery givenUp(Attempt attempt, Future<Delivery> underWay, String why) {
        boolean never = attempt.giveUp();
        underWay.cancel(true);
        return never ? new Delivery.NotSent("no thread was free: " + why) : new Delivery.Unknown(why);
    }

    /** Lets what was begun end, for a bounded time. */
    void stop() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LAST.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException stopped) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
