package org.tripact.bench;

import java.util.List;
import org.tripact.bench.card.LogIn;
import org.tripact.bench.flow.Drain;
import org.tripact.bench.flow.SignFlow;
import org.tripact.bench.karaf.Memory;
import org.tripact.bench.karaf.Sizes;
import org.tripact.bench.karaf.Start;
import org.tripact.bench.karaf.Swap;

/** All of them, in the order in which they run. */
final class Benches {

    static final List<Bench> ALL =
            List.of(new SignFlow(), new Drain(), new LogIn(), new Start(), new Memory(), new Sizes(), new Swap());

    private Benches() {}

    /** Those of these names; all where none is named. */
    static List<Bench> named(List<String> names) {
        return names.isEmpty() ? ALL : names.stream().map(Benches::named).toList();
    }

    private static Bench named(String name) {
        return ALL.stream()
                .filter(bench -> bench.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no bench " + name + "; there are "
                        + ALL.stream().map(Bench::name).toList()));
    }
}
