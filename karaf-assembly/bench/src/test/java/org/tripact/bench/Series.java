package org.tripact.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** One figure over the rounds. */
public record Series(List<Double> values) {

    public Series {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("no round was measured");
        }
    }

    public double median() {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    public double low() {
        return extreme(stream -> stream.min().orElseThrow());
    }

    public double high() {
        return extreme(stream -> stream.max().orElseThrow());
    }

    /** Round by round: both sides of a round had the same machine. */
    public Series over(Series peer) {
        if (values.size() != peer.values.size()) {
            throw new IllegalArgumentException("the sides had not the same rounds");
        }
        return new Series(IntStream.range(0, values.size())
                .mapToObj(i -> values.get(i) / peer.values.get(i))
                .toList());
    }

    private double extreme(ToDoubleFunction<java.util.stream.DoubleStream> which) {
        return which.applyAsDouble(values.stream().mapToDouble(Double::doubleValue));
    }
}
