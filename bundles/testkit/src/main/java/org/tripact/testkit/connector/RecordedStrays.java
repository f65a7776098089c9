package org.tripact.testkit.connector;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.tripact.exchange.api.Stray;
import org.tripact.exchange.api.StrayShelf;
import org.tripact.kernel.StoreUnavailableException;

/** A shelf that remembers what was put there, each once; it can be full, slow, and away. */
public final class RecordedStrays implements StrayShelf {

    private final List<Stray> all = new CopyOnWriteArrayList<>();
    private volatile boolean full;
    private volatile boolean away;
    private volatile Duration pause = Duration.ZERO;

    /** From now on nothing finds room. */
    public void fill() {
        full = true;
    }

    /** From now on nothing can be stored. */
    public void goAway() {
        away = true;
    }

    /** From now on keeping takes so long. */
    public void dawdle(Duration each) {
        pause = each;
    }

    /** There is room, and things can be stored. */
    public void comeBack() {
        full = false;
        away = false;
    }

    @Override
    public Placement put(Stray stray) {
        if (away) {
            throw new StoreUnavailableException("the shelf was told to be away", null);
        }
        if (all.stream().anyMatch(kept -> isSame(kept, stray))) {
            return Placement.KNOWN;
        }
        if (full) {
            return Placement.FULL;
        }
        LockSupport.parkNanos(pause.toNanos());
        all.add(stray);
        return Placement.KEPT;
    }

    /** A shelf knows connector and bytes, whatever was said of them. */
    private static boolean isSame(Stray one, Stray other) {
        return one.connector().equals(other.connector()) && Arrays.equals(one.bytes(), other.bytes());
    }

    /** Everything that was put there, in its order. */
    public List<Stray> all() {
        return List.copyOf(all);
    }
}
