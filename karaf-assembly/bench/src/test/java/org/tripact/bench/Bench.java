package org.tripact.bench;

import java.util.List;

/** One thing that is measured. A new one is a class of this kind, its line in {@link Benches}, and its README section. */
public interface Bench {

    /** What the command calls it, and what marks its table in the README. */
    String name();

    /** What the figures tell, in a few words. */
    String title();

    /** Measures; whatever it starts it stops. */
    List<Figure> run(Run run) throws Exception;
}
