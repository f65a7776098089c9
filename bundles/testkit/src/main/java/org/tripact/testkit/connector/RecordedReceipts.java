package org.tripact.testkit.connector;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.tripact.exchange.api.Receipt;
import org.tripact.exchange.api.ReceiptSink;
import org.tripact.kernel.StoreUnavailableException;

/** A door for receipts that remembers what came through it, second copies too. */
public final class RecordedReceipts implements ReceiptSink {

    private final List<Receipt> all = new CopyOnWriteArrayList<>();
    private final Set<String> known = new HashSet<>();
    private boolean away;
    private int refused;

    /** From now on nothing can be stored. */
    public synchronized void goAway() {
        away = true;
    }

    /** Receipts can be stored again. */
    public synchronized void comeBack() {
        away = false;
    }

    @Override
    public synchronized Acceptance accept(Receipt receipt) {
        if (away) {
            refused++;
            throw new StoreUnavailableException("the door was told to be shut", null);
        }
        all.add(receipt);
        return known.add(receipt.connector() + "/" + receipt.id()) ? Acceptance.KEPT : Acceptance.KNOWN;
    }

    /** Everything that was accepted, in its order. */
    public List<Receipt> all() {
        return List.copyOf(all);
    }

    /** How often somebody came while nothing could be stored. */
    public synchronized int refused() {
        return refused;
    }
}
