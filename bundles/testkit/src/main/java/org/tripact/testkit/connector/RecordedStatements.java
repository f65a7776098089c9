package org.tripact.testkit.connector;

import java.util.ArrayList;
import java.util.List;
import org.tripact.exchange.api.HeldStatement;
import org.tripact.exchange.api.StatementSink;
import org.tripact.kernel.StoreUnavailableException;

/** Remembers the sheets of customs' statements, each once. */
public final class RecordedStatements implements StatementSink {

    private final List<HeldStatement> kept = new ArrayList<>();
    private boolean asked = true;
    private boolean away;

    /** From now on nothing that comes was asked for. */
    public synchronized void asksNothing() {
        asked = false;
    }

    /** Whether the store is away. */
    public synchronized void isAway(boolean now) {
        away = now;
    }

    /** What was kept, in the order it came. */
    public synchronized List<HeldStatement> kept() {
        return List.copyOf(kept);
    }

    @Override
    public synchronized Acceptance accept(HeldStatement sheet) {
        if (away) {
            throw new StoreUnavailableException("told to be away", null);
        }
        if (!asked) {
            return Acceptance.UNASKED;
        }
        if (kept.contains(sheet)) {
            return Acceptance.KNOWN;
        }
        kept.add(sheet);
        return Acceptance.KEPT;
    }
}
