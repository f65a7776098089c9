package org.tripact.customs.soap;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.tripact.customs.message.Attempt;
import org.tripact.exchange.api.Delivery;

/** Does deliveries in threads of its own: a gateway that answers by drops then holds these, and not the exchange. */
final class Hands {

    static final int THREADS = 8;

    private static final Duration LAST = Duration.ofSeconds(5);

    private final ThreadPoolExecutor threads;
    private final Set<Sending> underWay = ConcurrentHashMap.newKeySet();
    private final Duration timeout;

    Hands(String name, Duration timeout) {
        this.threads = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                task -> new Thread(task, "customs-soap-out-" + name));
        this.timeout = timeout;
    }

    /** A delivery, as somebody waits for it: what is read of its answer ends with him. */
    private record Sending(Attempt attempt, Answer answer, FutureTask<Delivery> task) {

        static Sending of(Function<Answer, Delivery> delivery) {
            Attempt attempt = new Attempt();
            Answer answer = new Answer();
            return new Sending(attempt, answer, new FutureTask<>(() -> attempt.make(() -> delivery.apply(answer))));
        }

        void end() {
            task.cancel(true);
            answer.giveUp();
        }
    }

    Delivery deliver(Function<Answer, Delivery> delivery) {
        Sending sending = Sending.of(delivery);
        underWay.add(sending);
        try {
            threads.execute(sending.task());
            return sending.task().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopped) {
            return new Delivery.NotSent("the connector stops");
        } catch (TimeoutException late) {
            return givenUp(sending, "no answer in " + timeout);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return givenUp(sending, "interrupted");
        } catch (ExecutionException fault) {
            return new Delivery.Unknown(fault.getCause().toString());
        } finally {
            underWay.remove(sending);
        }
    }

    private Delivery givenUp(Sending sending, String why) {
        boolean never = sending.attempt().giveUp();
        sending.end();
        threads.remove(sending.task());
        return never ? new Delivery.NotSent("no thread was free: " + why) : new Delivery.Unknown(why);
    }

    /** How many wait for a thread. */
    int waiting() {
        return threads.getQueue().size();
    }

    /** Lets what was begun end, for a bounded time. */
    void stop() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LAST.toMillis(), TimeUnit.MILLISECONDS)) {
                stopNow();
            }
        } catch (InterruptedException stopped) {
            stopNow();
            Thread.currentThread().interrupt();
        }
    }

    private void stopNow() {
        threads.shutdownNow();
        underWay.forEach(sending -> sending.answer().giveUp());
    }
}
