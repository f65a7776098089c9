package org.tripact.bench;

import java.nio.file.Path;

/**
 * What a bench runs with.
 *
 * @param warmUps rounds that are thrown away
 * @param rounds rounds that count
 * @param share how much of a full round's work a round does, 0 to 1
 * @param folder for whatever it writes; on the disk that is measured
 */
public record Run(int warmUps, int rounds, double share, Path folder) {

    /** What figures are taken from. */
    static Run full(Path folder) {
        return new Run(3, 7, 1, folder);
    }

    /** Enough to see that it works. */
    static Run brief(Path folder) {
        return new Run(1, 2, 0.1, folder);
    }

    /** The share of a full round's work, at least one. */
    public int work(int full) {
        return Math.max(1, (int) Math.round(full * share));
    }

    /** How often all sides are measured, thrown away ones too. */
    public int allRounds() {
        return warmUps + rounds;
    }

    /** Fewer rounds, for what takes long. */
    public Run few() {
        return share < 1 ? new Run(0, 1, share, folder) : new Run(1, 5, share, folder);
    }
}
