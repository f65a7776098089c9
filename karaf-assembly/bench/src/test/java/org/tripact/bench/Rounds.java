package org.tripact.bench;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** ABAB: every side once a round, in the same order. */
public final class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private Rounds() {}

    public static Samples alternate(Run run, Side... sides) throws Exception {
        Samples thrownAway = new Samples();
        Samples kept = new Samples();
        for (int i = 0; i < run.allRounds(); i++) {
            for (Side side : sides) {
                side.measure(i < run.warmUps() ? thrownAway : kept);
            }
            LOG.info("round {} of {}", i + 1, run.allRounds());
        }
        return kept;
    }
}
