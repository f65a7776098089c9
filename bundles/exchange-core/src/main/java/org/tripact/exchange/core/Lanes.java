package org.tripact.exchange.core;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A lane for each connector that ever had a message. */
final class Lanes {

    private final int places;
    private final Function<String, ExecutorService> workers;
    private final Predicate<String> runs;
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();

    /** @param runs whether a connector is there and may send */
    Lanes(int places, Function<String, ExecutorService> workers, Predicate<String> runs) {
        this.places = places;
        this.workers = workers;
        this.runs = runs;
    }

    Lane of(String connector) {
        return lanes.computeIfAbsent(connector, name -> new Lane(places, workers.apply(name)));
    }

    /** Connectors that take nothing now: away, held, or busy. */
    Set<String> closed() {
        return lanes.keySet().stream().filter(name -> !isOpen(name)).collect(Collectors.toSet());
    }

    /** How many a connector would take now, at most; as long as none is known, the first messages may be for any. */
    int room() {
        return lanes.isEmpty()
                ? places
                : lanes.keySet().stream()
                        .filter(this::isOpen)
                        .mapToInt(name -> of(name).room())
                        .max()
                        .orElse(0);
    }

    private boolean isOpen(String connector) {
        return runs.test(connector) && of(connector).isHalfEmpty();
    }

    /** Lets what is under way end within the bound; gives whether it did. */
    boolean stop(Duration bound) {
        List<ExecutorService> all = lanes.values().stream().map(Lane::workers).toList();
        all.forEach(ExecutorService::shutdown);
        long end = System.nanoTime() + bound.toNanos();
        try {
            boolean ended = true;
            for (ExecutorService one : all) {
                ended &= one.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            }
            return ended;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Ends the workers, and runs what none of them had begun, so that it learns of the stop. */
    void end() {
        lanes.values().forEach(lane -> lane.workers().shutdownNow().forEach(Runnable::run));
    }
}
