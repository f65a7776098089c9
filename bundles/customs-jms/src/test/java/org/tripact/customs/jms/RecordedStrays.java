package org.tripact.customs.jms;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.tripact.exchange.api.Stray;
import org.tripact.exchange.api.StrayShelf;
import org.tripact.kernel.StoreUnavailableException;

/** A shelf that remembers what was put on it. */
final class RecordedStrays implements StrayShelf {

    private final List<Stray> all = new CopyOnWriteArrayList<>();
    private volatile boolean full;
    private volatile boolean away;

    void fill() {
        full = true;
    }

    void goAway() {
        away = true;
    }

    void comeBack() {
        away = false;
    }

    List<Stray> all() {
        return all;
    }

    @Override
    public Placement put(Stray stray) {
        if (away) {
            throw new StoreUnavailableException("the shelf was told to be away", null);
        }
        if (all.stream().anyMatch(kept -> Arrays.equals(kept.bytes(), stray.bytes()))) {
            return Placement.KNOWN;
        }
        if (full) {
            return Placement.FULL;
        }
        all.add(stray);
        return Placement.KEPT;
    }
}
