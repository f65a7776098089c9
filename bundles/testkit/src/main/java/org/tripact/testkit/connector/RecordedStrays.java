package org.tripact.testkit.connector;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.tripact.exchange.api.Stray;
import org.tripact.exchange.api.StrayShelf;
import org.tripact.kernel.StoreUnavailableException;

/** A shelf that remembers what was put there; it can be full, slow, and away. */
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
        if (full) {
            return Placement.FULL;
        }
        LockSupport.parkNanos(pause.toNanos());
        all.add(stray);
        return Placement.KEPT;
    }

    /** Everything that was put there, in its order. */
    public List<Stray> all() {
        return List.copyOf(all);
    }
}
