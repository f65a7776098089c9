package org.tripact.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the rounds gave, by name. */
public final class Samples {

    private final Map<String, List<Double>> values = new LinkedHashMap<>();

    public void add(String name, double value) {
        values.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
    }

    /** How many a second there were. */
    public void addRate(String name, int count, long nanos) {
        add(name, count * 1e9 / nanos);
    }

    public Series of(String name) {
        List<Double> found = values.get(name);
        if (found == null) {
            throw new IllegalArgumentException("nothing was measured as " + name + ", only " + values.keySet());
        }
        return new Series(found);
    }
}
