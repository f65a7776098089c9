package org.tripact.customs.soap;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
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
        AtomicBoolean begun = new AtomicBoolean();
        Future<Delivery> underWay;
        try {
            underWay = threads.submit(() -> {
                begun.set(true);
                return delivery.get();
            });
        } catch (RejectedExecutionException stopped) {
            return new Delivery.NotSent("the connector stops");
        }
        try {
            return underWay.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            return given(underWay, begun, "no answer in " + timeout);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return given(underWay, begun, "interrupted");
        } catch (ExecutionException fault) {
            return new Delivery.Unknown(fault.getCause().toString());
        }
    }

    /** After the cancelling, what had not begun never will. */
    private static Delivery given(Future<Delivery> up, AtomicBoolean begun, String why) {
        up.cancel(true);
        return begun.get() ? new Delivery.Unknown(why) : new Delivery.NotSent("no thread was free: " + why);
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
